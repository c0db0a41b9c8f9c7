package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes back what an interaction changed about opportunities, their contact roles and activities.
 * That is a new change which names the old one: the past shows both.
 */
public final class Undo {

  /** For how long something can be taken back. */
  public static final Duration LIFE = Duration.ofHours(24);

  private static final Set<Change.Kind> FINAL = Set.of(Change.Kind.IMPORTED, Change.Kind.UNDONE);

  private final Session session;
  private final Versions versions;
  private final History history;
  private final RoleRows roles;

  public Undo(Session session) {
    this.session = session;
    this.versions = new Versions(session);
    this.history = new History(session);
    this.roles = new RoleRows(session);
  }

  /**
   * Takes back an interaction's changes, by who made them or by a manager. An opportunity goes back
   * as a whole or stays as a whole.
   */
  public Undone undo(long interaction) {
    Author author = session.author(Right.EDIT);
    List<Change> done =
        history.ofInteraction(interaction).stream()
            .filter(change -> !FINAL.contains(change.kind()))
            .toList();
    done.stream()
        .map(change -> change.number().value())
        .distinct()
        .forEach(number -> versions.lock(new OpportunityNumber(number)));
    Set<Long> undone = history.undone(done);
    List<Change> open =
        deciding(done).stream().filter(change -> !undone.contains(change.id())).toList();
    return refusal(done, open, author)
        .<Undone>map(Undone.Refused::new)
        .orElseGet(() -> takeBack(open, interaction, author));
  }

  /**
   * Of an opportunity that was made, that it was made: its roles and activities go along with it,
   * and come back with it.
   */
  private static List<Change> deciding(List<Change> done) {
    Set<OpportunityNumber> made =
        done.stream()
            .filter(change -> change.kind() == Change.Kind.CREATED)
            .map(Change::number)
            .collect(Collectors.toSet());
    return done.stream()
        .filter(change -> change.kind() == Change.Kind.CREATED || !made.contains(change.number()))
        .toList();
  }

  private Optional<Undone.Why> refusal(List<Change> done, List<Change> open, Author author) {
    if (done.isEmpty()) {
      return Optional.of(Undone.Why.NOTHING);
    }
    if (!author.may(Right.MANAGE, session.workspace())
        && !done.stream().allMatch(change -> isBy(change, author))) {
      return Optional.of(Undone.Why.NOT_YOURS);
    }
    if (done.stream().anyMatch(change -> change.at().plus(LIFE).isBefore(author.at()))) {
      return Optional.of(Undone.Why.TOO_OLD);
    }
    return Optional.of(Undone.Why.ALREADY).filter(_ -> open.isEmpty());
  }

  private static boolean isBy(Change change, Author author) {
    return change.actor().flatMap(Person::user).filter(author.user()::equals).isPresent();
  }

  private Undone takeBack(List<Change> open, long interaction, Author author) {
    Person actor = new People(session).member(author.user(), author.name());
    int process =
        new Workspaces(session.handle(), session.workspace().guild()).process().id().value();
    Map<Long, List<Change>> byNumber =
        open.stream()
            .collect(
                Collectors.groupingBy(
                    change -> change.number().value(), TreeMap::new, Collectors.toList()));
    List<Undone.Taken> taken = new ArrayList<>();
    List<Undone.Kept> kept = new ArrayList<>();
    byNumber.forEach((number, changes) -> {
      Opportunity now = versions.now(new OpportunityNumber(number)).orElseThrow();
      List<Change> since = history.since(changes, interaction);
      List<Change> inTheWay =
          changes.stream()
              .flatMap(change -> Reversal.inTheWay(change, since).stream())
              .distinct()
              .toList();
      if (inTheWay.isEmpty()) {
        taken.add(takeBack(now, changes, actor, process));
      } else {
        kept.add(new Undone.Kept(now, inTheWay));
      }
    });
    return new Undone.TakenBack(taken, kept);
  }

  /** The latest change goes first, as things are put back on shelves. */
  private Undone.Taken takeBack(Opportunity now, List<Change> changes, Person actor, int process) {
    Instant at = Opportunities.after(now.since(), session.at());
    OpportunityDraft draft = new OpportunityDraft(now);
    Opportunity step = now;
    for (Change change : changes.reversed()) {
      if (!change.fields().isEmpty()) {
        Reversal.apply(change, stateBefore(change), draft);
      }
      change.role().ifPresent(role -> roles.reverse(change, role));
      change.activity().ifPresent(this::retract);
      Opportunity next = draft.at(at);
      history.addUndoing(change, at, actor, Field.differences(step, next));
      step = next;
    }
    if (!Field.differences(now, step).isEmpty()) {
      versions.append(step, process);
    }
    return new Undone.Taken(now, step, changes);
  }

  /** The activity is no longer shown; its entry in the history says so. */
  private void retract(long activity) {
    session
        .handle()
        .execute(
            "update activity set deleted_at = ? where guild_id = ? and activity_id = ?",
            session.at(),
            session.guild(),
            activity);
  }

  private Optional<Opportunity> stateBefore(Change change) {
    return change.kind() == Change.Kind.CREATED
        ? Optional.empty()
        : versions.at(change.number(), change.at().minus(1, ChronoUnit.MICROS));
  }
}
