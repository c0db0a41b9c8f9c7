package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The opportunities of a workspace, and the one way to change them. */
public final class Opportunities {

  private final Session session;
  private final Versions versions;
  private final History history;

  public Opportunities(Session session) {
    this.session = session;
    this.versions = new Versions(session);
    this.history = new History(session);
  }

  /**
   * Makes an opportunity in a stage and applies the edits to it.
   *
   * @return {@link Outcome.Changed} from itself, or {@link Outcome.Refused} with nothing made
   */
  public Outcome create(String name, Stage stage, List<Edit> edits) {
    Author author = session.author(Right.EDIT);
    Person creator = new People(session).member(author.user(), author.name());
    Instant at = author.at().truncatedTo(ChronoUnit.MICROS);
    SalesProcess process = process();
    boolean closed = stage.kind().isClosed();
    Opportunity seed =
        seed(name, closed || stage.retired() ? process.first(StageKind.OPEN) : stage, creator, at);
    List<Edit> all = new ArrayList<>();
    if (closed || stage.retired()) {
      all.add(new Edit.Move(stage));
    }
    all.addAll(edits);
    return switch (Decision.of(unasked(seed, process, at), all)) {
      case Decision.Refuses(var why) -> new Outcome.Refused(seed, why);
      // Whoever is its primary contact can only be said once it is there.
      case Decision.Becomes(var made) when !Needs.missing(made.stage(), made, true).isEmpty() ->
          new Outcome.Refused(made, Refusal.NEEDS_FIELDS);
      case Decision.Becomes(var made) -> insert(made, process, creator);
    };
  }

  private Outcome insert(Opportunity decided, SalesProcess process, Person creator) {
    OpportunityDraft draft = new OpportunityDraft(decided);
    Opportunity made = draft.numbered(new OpportunityNumber(nextNumber()), decided.since());
    session
        .handle()
        .execute(
            "insert into opportunity (guild_id, number, created_at, created_by) values (?, ?, ?, ?)",
            session.guild(),
            made.number().value(),
            made.createdAt(),
            creator.id().value());
    versions.append(made, process.id().value());
    long change =
        history.add(made.number(), made.since(), Change.Kind.CREATED, creator, Field.known(made));
    return new Outcome.Changed(made, made, change);
  }

  private long nextNumber() {
    return session
        .handle()
        .createQuery(
            "update workspace set last_number = last_number + 1 where guild_id = :guild returning last_number")
        .bind("guild", session.guild())
        .mapTo(Long.class)
        .one();
  }

  private Opportunity seed(String name, Stage stage, Person owner, Instant at) {
    return new Opportunity(
        new OpportunityNumber(Long.MAX_VALUE),
        at,
        at,
        name,
        Optional.empty(),
        Optional.of(owner),
        stage,
        at,
        new Chance(stage.probability(), Optional.empty()),
        new Forecast(stage.forecast(), Optional.empty()),
        session.workspace().currency(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        false,
        false);
  }

  /** Changes an opportunity, whatever anybody else has changed. */
  public Outcome change(OpportunityNumber number, List<Edit> edits) {
    return change(number, edits, Optional.empty());
  }

  /**
   * Changes an opportunity that a person saw as it was at {@code seen}. What others changed since
   * stays; where they changed the very fields that are edited here, nothing is done.
   *
   * @param seen the {@link Opportunity#since} of the version that the person saw
   */
  public Outcome change(OpportunityNumber number, List<Edit> edits, Optional<Instant> seen) {
    Author author = session.author(Right.EDIT);
    Person actor = new People(session).member(author.user(), author.name());
    if (!versions.lock(number)) {
      return new Outcome.Missing(number);
    }
    Opportunity before = versions.now(number).orElseThrow();
    session.author(before.owner());
    Instant at = after(before.since(), author.at());
    SalesProcess process = process();
    return switch (Decision.of(circumstances(before, process, at, edits), edits)) {
      case Decision.Refuses(var why) -> new Outcome.Refused(before, why);
      case Decision.Becomes(var after) -> save(before, after, process, actor, seen);
    };
  }

  private Outcome save(
      Opportunity before,
      Opportunity after,
      SalesProcess process,
      Person actor,
      Optional<Instant> seen) {
    Map<Field, Delta> deltas = Field.differences(before, after);
    if (deltas.isEmpty()) {
      return new Outcome.Unchanged(before);
    }
    Opportunity then =
        seen.flatMap(instant -> versions.at(before.number(), instant)).orElse(before);
    List<Conflict> conflicts = conflicts(then, before, deltas.keySet());
    if (!conflicts.isEmpty()) {
      return new Outcome.Conflicted(then, before, after, conflicts);
    }
    versions.append(after, process.id().value());
    long change =
        history.add(
            after.number(), after.since(), Change.Kind.between(before, after), actor, deltas);
    return new Outcome.Changed(before, after, change);
  }

  private List<Conflict> conflicts(Opportunity seen, Opportunity now, Set<Field> edited) {
    return Field.differences(seen, now).keySet().stream()
        .filter(edited::contains)
        .map(field -> conflict(seen, now, field))
        .toList();
  }

  /** Where no entry tells of the change, as for an import of history, it is at least not lost. */
  private Conflict conflict(Opportunity seen, Opportunity now, Field field) {
    return history
        .lastChangeOf(now.number(), field, seen.since())
        .map(change -> new Conflict(field, change.actor(), change.at()))
        .orElseGet(() -> new Conflict(field, Optional.empty(), now.since()));
  }

  /** In which the stage asks for what it asks for. */
  private Decision.Circumstances circumstances(
      Opportunity before, SalesProcess process, Instant at, List<Edit> edits) {
    Decision.Circumstances now = unasked(before, process, at);
    return new Decision.Circumstances(
        before,
        now.beforeClosing(),
        now.firstOpen(),
        now.today(),
        at,
        Optional.of(asksForPrimary(edits) && new RoleRows(session).hasPrimary(before.number())));
  }

  /** Few stages do, and only then is it worth a query. */
  private static boolean asksForPrimary(List<Edit> edits) {
    return edits.stream()
        .anyMatch(edit ->
            edit instanceof Edit.Move(var stage)
                && stage.required().contains(Requirement.PRIMARY_CONTACT));
  }

  private Decision.Circumstances unasked(Opportunity before, SalesProcess process, Instant at) {
    Optional<Opportunity> open =
        before.isClosed() ? versions.lastOpen(before.number(), at) : Optional.empty();
    return new Decision.Circumstances(
        before, open, process.first(StageKind.OPEN), session.workspace().day(session.at()), at);
  }

  /**
   * What the stage that edits lead to asks for and would still be missing; nothing where they lead
   * to no other stage. In a transaction that writes.
   */
  public Set<Requirement> missing(Opportunity opportunity, List<Edit> edits) {
    Instant at = after(opportunity.since(), session.at());
    return Decision.of(unasked(opportunity, process(), at), edits)
                instanceof Decision.Becomes(var after)
            && !after.stage().id().equals(opportunity.stage().id())
        ? Needs.missing(after.stage(), after, new RoleRows(session).hasPrimary(after.number()))
        : Set.of();
  }

  /** The instant of a change: the clock's, and later than the last one. */
  static Instant after(Instant last, Instant clock) {
    Instant next = last.plus(1, ChronoUnit.MICROS);
    Instant now = clock.truncatedTo(ChronoUnit.MICROS);
    return now.isBefore(next) ? next : now;
  }

  private SalesProcess process() {
    return new Workspaces(session.handle(), session.workspace().guild()).process();
  }

  /** An opportunity as it is now; none where it was deleted. */
  public Optional<Opportunity> find(OpportunityNumber number) {
    return versions.now(number).filter(opportunity -> !opportunity.deleted());
  }

  /** The opportunity that an import brought with this id of the exporting system. */
  public Optional<Opportunity> imported(String externalId) {
    return session
        .handle()
        .createQuery(
            "select number from opportunity where guild_id = :guild and external_id = :external")
        .bind("guild", session.guild())
        .bind("external", externalId)
        .mapTo(Long.class)
        .findOne()
        .flatMap(number -> find(new OpportunityNumber(number)));
  }

  /** An opportunity that was deleted, as it was then. */
  public Optional<Opportunity> findDeleted(OpportunityNumber number) {
    return versions.now(number).filter(Opportunity::deleted);
  }

  /** The opportunities that were deleted, the latest first. */
  public List<Opportunity> deleted(int most) {
    return session
        .handle()
        .createQuery(
            OpportunityRow.SELECT
                + """
                where v.guild_id = :guild and v.valid_to = 'infinity' and v.deleted
                order by v.valid_from desc limit :most
                """)
        .bind("guild", session.guild())
        .bind("most", most)
        .map((row, _) -> OpportunityRow.read(row))
        .list();
  }

  /** As it was at an instant. */
  public Optional<Opportunity> findAsOf(OpportunityNumber number, Instant instant) {
    return versions.at(number, instant).filter(opportunity -> !opportunity.deleted());
  }

  /** Those of many that there were at an instant, as they were then; deleted ones as well. */
  public Map<OpportunityNumber, Opportunity> at(List<OpportunityNumber> numbers, Instant instant) {
    return versions.allAt(numbers, instant);
  }

  /**
   * The opportunity that {@code #142}, {@code 142} or its exact name means, else what resembles it.
   */
  public Lookup<Opportunity> named(String typed, Optional<Person> person) {
    String key = typed.strip();
    if (key.matches("#?[1-9]\\d{0,14}")) {
      Optional<Opportunity> numbered =
          find(new OpportunityNumber(Long.parseLong(key.replace("#", ""))));
      if (numbered.isPresent() || key.startsWith("#")) {
        return Lookup.of(numbered.stream().toList(), List.of());
      }
    }
    List<Opportunity> hits = search(typed, person, 10);
    return Lookup.of(
        hits.stream().filter(hit -> hit.name().strip().equalsIgnoreCase(key)).toList(), hits);
  }

  /** What this person most likely means: exact, own, open and recent ones first. */
  public List<Opportunity> search(String typed, Optional<Person> person, int most) {
    return session
        .handle()
        .createQuery(
            OpportunityRow.SELECT
                + """
                join search_opportunities(:typed, :person::bigint, :most) hit on hit.id = v.number
                where v.guild_id = :guild and v.valid_to = 'infinity'
                order by hit.rank
                """)
        .bind("guild", session.guild())
        .bind("typed", typed)
        .bind("person", person.map(someone -> someone.id().value()))
        .bind("most", most)
        .map((row, _) -> OpportunityRow.read(row))
        .list();
  }

  /** The entries of an opportunity's history, the latest first, a page at a time. */
  public List<Change> history(OpportunityNumber number, int offset, int size) {
    return history.page(number, offset, size);
  }

  /**
   * The entries that were made after another one, in that order. Writers of an opportunity take
   * turns, so that none appears before one that is there.
   */
  public List<Change> historyAfter(OpportunityNumber number, long change, int most) {
    return history.after(number, change, most);
  }

  /** The id of the entry that was made last; 0 where there is none. */
  public long lastChange(OpportunityNumber number) {
    return history.last(number);
  }

  public long historyLength(OpportunityNumber number) {
    return history.count(number);
  }
}
