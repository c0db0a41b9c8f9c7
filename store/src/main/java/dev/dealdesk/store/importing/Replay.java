package dev.dealdesk.store.importing;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Chance;
import dev.dealdesk.store.opportunity.Decision;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Forecast;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lives an opportunity's told past through the rules of the desk, the same as for whoever edits it
 * today.
 *
 * @param stages what a told stage is
 * @param firstOpen where an opportunity is thought to be before it closes
 * @param zone in which days begin
 * @param loadedAt nothing told can be later than its being told
 */
record Replay(Function<StageTarget, Stage> stages, Stage firstOpen, ZoneId zone, Instant loadedAt) {

  /** Its successive states; of what a file repeats, the first. */
  List<Opportunity> of(
      Batch.AnOpportunity told,
      OpportunityNumber number,
      Optional<Account.Ref> account,
      Optional<Person> owner) {
    List<Opportunity> lived = new ArrayList<>();
    Opportunity before = seed(told, number, account, owner);
    Optional<Opportunity> lastOpen = Optional.empty();
    for (Moment moment : told.moments()) {
      Instant at = lived.isEmpty() ? before.since() : after(before.since(), moment.at());
      Opportunity after = decided(told, moment, before, lastOpen, at);
      if (lived.isEmpty() || !Field.differences(before, after).isEmpty()) {
        lived.add(after);
        before = after;
        lastOpen = after.isClosed() ? lastOpen : Optional.of(after);
      }
    }
    return lived;
  }

  private Opportunity decided(
      Batch.AnOpportunity told,
      Moment moment,
      Opportunity before,
      Optional<Opportunity> lastOpen,
      Instant at) {
    Decision.Circumstances now =
        new Decision.Circumstances(before, lastOpen, firstOpen, at.atZone(zone).toLocalDate(), at);
    return switch (Decision.of(now, edits(told, moment))) {
      case Decision.Becomes(var after) -> after;
      case Decision.Refuses(var why) ->
          throw new IllegalStateException("A told past cannot be refused: " + why);
    };
  }

  private List<Edit> edits(Batch.AnOpportunity told, Moment moment) {
    // In the past a stage was in use that is not any more.
    Stage stage = stages.apply(moment.stage()).inUse();
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Move(stage));
    edits.add(new Edit.Amount(moment.amount()));
    // A closed one of which the file tells no date closed at that moment.
    if (moment.closeDate().isPresent() || stage.kind() == StageKind.OPEN) {
      edits.add(new Edit.CloseOn(moment.closeDate()));
    }
    if (stage.kind() == StageKind.OPEN) {
      moment
          .probability()
          .map(p -> Optional.of(p).filter(said -> !said.equals(stage.probability())))
          .ifPresent(override -> edits.add(new Edit.Estimate(override)));
      moment
          .forecast()
          .map(f -> Optional.of(f).filter(said -> said != stage.forecast()))
          .ifPresent(override -> edits.add(new Edit.Categorise(override)));
    }
    if (stage.kind() == StageKind.LOST && told.lostReason().isPresent()) {
      edits.add(new Edit.LostBecause(told.lostReason()));
    }
    return edits;
  }

  private Opportunity seed(
      Batch.AnOpportunity told,
      OpportunityNumber number,
      Optional<Account.Ref> account,
      Optional<Person> owner) {
    Moment first = told.moments().getFirst();
    Stage told1 = stages.apply(first.stage());
    Stage stage = told1.kind().isClosed() ? firstOpen : told1;
    Instant at = past(first.at());
    return new Opportunity(
        number,
        at,
        at,
        told.name(),
        account,
        owner,
        stage,
        at,
        new Chance(stage.probability(), Optional.empty()),
        new Forecast(stage.forecast(), Optional.empty()),
        first.amount().map(Money::currency).orElse(told.currency()),
        Optional.empty(),
        Optional.empty(),
        told.type(),
        told.leadSource(),
        told.description(),
        told.nextStep(),
        Optional.empty(),
        told.extra(),
        false,
        true);
  }

  private Instant after(Instant last, Instant told) {
    Instant next = last.plus(1, ChronoUnit.MICROS);
    Instant at = past(told);
    return at.isBefore(next) ? next : at;
  }

  private Instant past(Instant told) {
    return (told.isAfter(loadedAt) ? loadedAt : told).truncatedTo(ChronoUnit.MICROS);
  }
}
