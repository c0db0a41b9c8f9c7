package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells from two states of an opportunity what happened in between; a pure function. */
final class Reasons {

  private static final List<ForecastCategory> CERTAINTY =
      List.of(
          ForecastCategory.OMITTED,
          ForecastCategory.PIPELINE,
          ForecastCategory.BEST_CASE,
          ForecastCategory.COMMIT,
          ForecastCategory.CLOSED);

  private Reasons() {}

  /** The reasons, those that explain how it came in or left first; never none. */
  static List<MoveReason> of(
      Optional<Opportunity> before, Opportunity after, Set<MovementLine> lines) {
    List<MoveReason> reasons = new ArrayList<>();
    lines.stream().sorted().forEach(line -> entryOrExit(line).ifPresent(reasons::add));
    before.ifPresent(was -> differences(was, after, reasons));
    if (reasons.isEmpty() && lines.contains(MovementLine.RATE_EFFECT)) {
      reasons.add(MoveReason.RATE_CHANGED);
    }
    return reasons;
  }

  private static Optional<MoveReason> entryOrExit(MovementLine line) {
    return switch (line) {
      case NEW -> Optional.of(MoveReason.NEW);
      case IMPORTED -> Optional.of(MoveReason.IMPORTED);
      case REOPENED -> Optional.of(MoveReason.REOPENED);
      case RESTORED -> Optional.of(MoveReason.RESTORED);
      case WON -> Optional.of(MoveReason.WON);
      case LOST -> Optional.of(MoveReason.LOST);
      case DELETED -> Optional.of(MoveReason.DELETED);
      case MOVED_IN, MOVED_OUT, INCREASED, DECREASED, RATE_EFFECT -> Optional.empty();
    };
  }

  private static void differences(Opportunity was, Opportunity is, List<MoveReason> reasons) {
    if (!was.owner().equals(is.owner())) {
      reasons.add(MoveReason.OWNER_CHANGED);
    }
    dates(was.closeDate(), is.closeDate()).ifPresent(reasons::add);
    amounts(was, is).ifPresent(reasons::add);
    boolean open = was.stage().kind() == StageKind.OPEN && is.stage().kind() == StageKind.OPEN;
    int certainty =
        Integer.compare(
            CERTAINTY.indexOf(is.forecastCategory()), CERTAINTY.indexOf(was.forecastCategory()));
    if (open && certainty != 0) {
      reasons.add(certainty > 0 ? MoveReason.CATEGORY_UP : MoveReason.CATEGORY_DOWN);
    }
    int progress = Integer.compare(is.stage().position(), was.stage().position());
    if (open && progress != 0) {
      reasons.add(progress > 0 ? MoveReason.STAGE_FORWARD : MoveReason.STAGE_BACK);
    }
    if (!was.account().equals(is.account())) {
      reasons.add(MoveReason.ACCOUNT_CHANGED);
    }
  }

  private static Optional<MoveReason> dates(Optional<LocalDate> was, Optional<LocalDate> is) {
    if (was.equals(is)) {
      return Optional.empty();
    }
    if (was.isEmpty() || is.isEmpty()) {
      return Optional.of(is.isEmpty() ? MoveReason.DATE_CLEARED : MoveReason.DATE_SET);
    }
    return Optional.of(is.get().isBefore(was.get()) ? MoveReason.PULLED_IN : MoveReason.PUSHED_OUT);
  }

  private static Optional<MoveReason> amounts(Opportunity was, Opportunity is) {
    if (!was.currency().equals(is.currency())) {
      return Optional.of(MoveReason.CURRENCY_CHANGED);
    }
    int growth = amount(is).compareTo(amount(was));
    if (growth == 0) {
      return Optional.empty();
    }
    return Optional.of(growth > 0 ? MoveReason.AMOUNT_UP : MoveReason.AMOUNT_DOWN);
  }

  private static BigDecimal amount(Opportunity opportunity) {
    return opportunity.amount().map(Money::amount).orElse(BigDecimal.ZERO);
  }
}
