package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.StageKind;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes many opportunities in one transaction. Each is decided as if it were changed alone; the
 * rows are read, locked and written in sets, so that a thousand take a moment.
 */
public final class Many {

  private final Session session;
  private final Versions versions;
  private final History history;

  public Many(Session session) {
    this.session = session;
    this.versions = new Versions(session);
    this.history = new History(session);
  }

  /**
   * One to change.
   *
   * @param seen the {@link Opportunity#since} of the version that the person saw
   */
  public record Target(OpportunityNumber number, Instant seen) {}

  /** What would come of it by now, of opportunities as they are; nothing is written. */
  public ManyChange rehearse(List<Opportunity> current, Edits edits, Instant now) {
    return decided(current, edits, now);
  }

  /** What to change about one of them. */
  @FunctionalInterface
  public interface Edits {
    List<Edit> of(Opportunity opportunity);
  }

  /** Changes those that are still as they were seen, and leaves the others alone. */
  public ManyChange change(List<Target> targets, Edits edits) {
    Author author = session.author(Right.MANAGE);
    Person actor = new People(session).member(author.user(), author.name());
    List<OpportunityNumber> numbers =
        targets.stream()
            .map(Target::number)
            .sorted(Comparator.comparingLong(OpportunityNumber::value))
            .toList();
    versions.lockAll(numbers);
    Map<OpportunityNumber, Opportunity> now = versions.allNow(numbers);
    List<Opportunity> same = new ArrayList<>();
    List<ManyChange.Left> left = new ArrayList<>();
    for (Target target : targets) {
      Optional<Opportunity> current =
          Optional.ofNullable(now.get(target.number())).filter(found -> !found.deleted());
      if (current.isEmpty()) {
        left.add(new ManyChange.Left(target.number(), ManyChange.Why.GONE));
      } else if (!current.get().since().equals(target.seen())) {
        left.add(new ManyChange.Left(target.number(), ManyChange.Why.CHANGED_MEANWHILE));
      } else {
        same.add(current.get());
      }
    }
    ManyChange decided = decided(same, edits, author.at());
    left.addAll(decided.left());
    write(decided.done(), actor);
    return new ManyChange(decided.done(), left);
  }

  private ManyChange decided(List<Opportunity> current, Edits edits, Instant clock) {
    SalesProcess process = process();
    Map<OpportunityNumber, Opportunity> open =
        versions.lastOpen(
            current.stream().filter(Opportunity::isClosed).map(Opportunity::number).toList());
    Set<OpportunityNumber> primary =
        new RoleRows(session).havingPrimary(current.stream().map(Opportunity::number).toList());
    List<ManyChange.Done> done = new ArrayList<>();
    List<ManyChange.Left> left = new ArrayList<>();
    for (Opportunity before : current) {
      Decision.Circumstances circumstances =
          new Decision.Circumstances(
              before,
              Optional.ofNullable(open.get(before.number())),
              process.first(StageKind.OPEN),
              session.workspace().day(clock),
              Opportunities.after(before.since(), clock),
              Optional.of(primary.contains(before.number())));
      switch (Decision.of(circumstances, edits.of(before))) {
        case Decision.Refuses(var why) ->
            left.add(
                new ManyChange.Left(before.number(), ManyChange.Why.REFUSED, Optional.of(why)));
        case Decision.Becomes(var after) when Field.differences(before, after).isEmpty() ->
            left.add(new ManyChange.Left(before.number(), ManyChange.Why.ALREADY));
        case Decision.Becomes(var after) -> done.add(new ManyChange.Done(before, after));
      }
    }
    return new ManyChange(done, left);
  }

  private void write(List<ManyChange.Done> done, Person actor) {
    if (done.isEmpty()) {
      return;
    }
    versions.appendAll(done.stream().map(ManyChange.Done::after).toList(), process().id().value());
    history.addAll(done, actor);
  }

  private SalesProcess process() {
    return new Workspaces(session.handle(), session.workspace().guild()).process();
  }
}
