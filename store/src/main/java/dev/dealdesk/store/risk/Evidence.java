package dev.dealdesk.store.risk;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.workspace.RiskFlag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a risk flag is raised for. Days are those of the workspace's zone. */
public sealed interface Evidence {

  RiskFlag flag();

  /** Whether the flag is raised; otherwise something keeps it down, which is worth knowing. */
  default boolean counts() {
    return true;
  }

  /**
   * @param days since the close date
   */
  record CloseDatePassed(LocalDate closeDate, long days) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.CLOSE_DATE_PASSED;
    }
  }

  /**
   * @param days in the stage
   * @param limit days after which an opportunity in this stage is stalled
   * @param pausedUntil the day of a next step that is still to come: until then it does not count
   */
  record Stalled(long days, int limit, Optional<LocalDate> pausedUntil) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.STALLED;
    }

    @Override
    public boolean counts() {
      return pausedUntil.isEmpty();
    }
  }

  /**
   * @param days since it was due
   */
  record NextStepOverdue(String step, LocalDate due, long days) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.NEXT_STEP_OVERDUE;
    }
  }

  /**
   * @param times that its close date was moved to a later day
   * @param days by which it was moved then, all together
   */
  record Pushed(long times, long days) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.PUSHED;
    }
  }

  /**
   * @param days since the last activity, or since it was created
   * @param last the last activity; none: there never was one
   */
  record NoActivity(long days, Optional<Instant> last) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.NO_ACTIVITY;
    }
  }

  /** Nothing is planned. */
  record NoNextStep() implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.NO_NEXT_STEP;
    }
  }

  /**
   * @param contacts that have a role
   */
  record NoPrimaryContact(long contacts) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.NO_PRIMARY_CONTACT;
    }
  }

  /**
   * @param contacts that have a role, none of which decides on the purchase
   */
  record NoBuyer(long contacts) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.NO_BUYER;
    }
  }

  /**
   * @param contact the name of the only one
   */
  record SingleContact(String contact) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.SINGLE_CONTACT;
    }
  }

  /** The amount is unknown. */
  record NoAmount() implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.NO_AMOUNT;
    }
  }

  /**
   * @param at the instant from which on the amount has been what it is
   */
  record AmountChanged(Money before, Money now, Instant at) implements Evidence {
    @Override
    public RiskFlag flag() {
      return RiskFlag.AMOUNT_CHANGED;
    }

    /** By how many per cent it rose or, below 0, fell; none where it was 0. */
    public Optional<Long> percent() {
      if (before.amount().signum() == 0) {
        return Optional.empty();
      }
      BigDecimal change = now.amount().subtract(before.amount()).movePointRight(2);
      return Optional.of(change.divide(before.amount(), 0, RoundingMode.HALF_EVEN).longValue());
    }
  }
}
