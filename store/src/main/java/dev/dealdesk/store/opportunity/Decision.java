package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What edits make of an opportunity: the rules of the desk, the same for every writer. It reads and
 * writes nothing.
 */
public sealed interface Decision {

  /** It becomes so. */
  record Becomes(Opportunity after) implements Decision {}

  /** It cannot. */
  record Refuses(Refusal why) implements Decision {}

  /**
   * @param before as it is
   * @param beforeClosing as it last was while open, where it is closed and ever was
   * @param firstOpen the stage to reopen into where none is known
   * @param today in the workspace's zone
   * @param at the instant of the change, after every earlier one
   * @param primaryContact whether it has one; none where stages ask for nothing, as for an import,
   *     which tells what has happened
   */
  record Circumstances(
      Opportunity before,
      Optional<Opportunity> beforeClosing,
      Stage firstOpen,
      LocalDate today,
      Instant at,
      Optional<Boolean> primaryContact) {

    /** In which stages ask for nothing. */
    public Circumstances(
        Opportunity before,
        Optional<Opportunity> beforeClosing,
        Stage firstOpen,
        LocalDate today,
        Instant at) {
      this(before, beforeClosing, firstOpen, today, at, Optional.empty());
    }
  }

  static Decision of(Circumstances now, List<Edit> edits) {
    OpportunityDraft draft = new OpportunityDraft(now.before());
    for (Edit edit : edits) {
      Optional<Refusal> refusal = apply(edit, draft, now);
      if (refusal.isPresent()) {
        return new Refuses(refusal.get());
      }
    }
    Opportunity after = draft.at(now.at());
    return lacks(now, edits, after) ? new Refuses(Refusal.NEEDS_FIELDS) : new Becomes(after);
  }

  /** Whoever moves an opportunity gives what the stage asks for; reopening only goes back. */
  private static boolean lacks(Circumstances now, List<Edit> edits, Opportunity after) {
    return edits.stream().anyMatch(Edit.Move.class::isInstance)
        && !after.stage().id().equals(now.before().stage().id())
        && now.primaryContact()
            .filter(primary -> !Needs.missing(after.stage(), after, primary).isEmpty())
            .isPresent();
  }

  private static Optional<Refusal> apply(Edit edit, OpportunityDraft draft, Circumstances now) {
    if (draft.deleted && !(edit instanceof Edit.Restore)) {
      return Optional.of(Refusal.DELETED);
    }
    switch (edit) {
      case Edit.Rename(var name) -> draft.name = name;
      case Edit.ToAccount(var account) -> draft.account = account;
      case Edit.Assign(var owner) -> draft.owner = owner;
      case Edit.Amount(var amount) -> {
        draft.amount = amount;
        draft.currency = amount.map(money -> money.currency()).orElse(draft.currency);
      }
      case Edit.In(var currency) -> {
        if (draft.amount.filter(money -> !money.fits(currency)).isPresent()) {
          return Optional.of(Refusal.TOO_PRECISE);
        }
        draft.currency = currency;
        draft.amount = draft.amount.map(money -> new Money(money.amount(), currency));
      }
      case Edit.CloseOn(var date) -> {
        if (date.isEmpty() && draft.stage.kind().isClosed()) {
          return Optional.of(Refusal.NEEDS_CLOSE_DATE);
        }
        draft.closeDate = date;
      }
      case Edit.Plan(var nextStep) -> draft.nextStep = nextStep;
      case Edit.Type(var type) -> draft.type = type;
      case Edit.LeadSource(var source) -> draft.leadSource = source;
      case Edit.Describe(var description) -> draft.description = description;
      case Edit.Delete() -> draft.deleted = true;
      case Edit.Estimate(var probability) -> {
        if (draft.stage.kind().isClosed()) {
          return Optional.of(Refusal.CLOSED);
        }
        draft.chance = new Chance(draft.chance.stage(), probability);
      }
      case Edit.Categorise(var category) -> {
        if (draft.stage.kind().isClosed()) {
          return Optional.of(Refusal.CLOSED);
        }
        draft.forecast = new Forecast(draft.forecast.stage(), category);
      }
      case Edit.LostBecause(var reason) -> {
        if (draft.stage.kind() != StageKind.LOST) {
          return Optional.of(Refusal.NOT_LOST);
        }
        draft.lostReason = reason;
      }
      case Edit.Move(var stage) -> {
        return move(stage, draft, now);
      }
      case Edit.Reopen() -> {
        return reopen(draft, now);
      }
      case Edit.Restore() -> {
        if (!draft.deleted) {
          return Optional.of(Refusal.NOT_DELETED);
        }
        draft.deleted = false;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> move(Stage to, OpportunityDraft draft, Circumstances now) {
    if (to.id().equals(draft.stage.id())) {
      return Optional.empty();
    }
    if (to.retired()) {
      return Optional.of(Refusal.STAGE_RETIRED);
    }
    if (to.kind().isClosed()) {
      draft.closeDate = Optional.of(now.today());
    } else if (draft.stage.kind().isClosed()) {
      restore(draft, now);
    }
    if (to.kind() != StageKind.LOST) {
      draft.lostReason = Optional.empty();
    }
    draft.enter(to, now.at());
    return Optional.empty();
  }

  private static Optional<Refusal> reopen(OpportunityDraft draft, Circumstances now) {
    if (!draft.stage.kind().isClosed()) {
      return Optional.of(Refusal.NOT_CLOSED);
    }
    restore(draft, now);
    Optional<Opportunity> open = now.beforeClosing().filter(before -> !before.stage().retired());
    draft.enter(open.map(Opportunity::stage).orElse(now.firstOpen()), now.at());
    open.ifPresent(before -> draft.chance = before.chance());
    open.ifPresent(before -> draft.forecast = before.forecast());
    draft.lostReason = Optional.empty();
    return Optional.empty();
  }

  /** What a person said before closing took its place, and the close date that was planned. */
  private static void restore(OpportunityDraft draft, Circumstances now) {
    now.beforeClosing()
        .ifPresent(open -> {
          draft.closeDate = open.closeDate();
          draft.chance = open.chance();
          draft.forecast = open.forecast();
        });
  }
}
