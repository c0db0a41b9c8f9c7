package dev.dealdesk.store.digest;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** When digests are due. */
public final class Digests {

  private final Session session;
  private final Schedules schedules;
  private final DigestRuns runs;
  private final PastDigests past;

  public Digests(Session session) {
    this.session = session;
    this.schedules = new Schedules(session);
    this.runs = new DigestRuns(session);
    this.past = new PastDigests(session);
  }

  /** The workspace's digest; none where it has none. */
  public Optional<DigestSchedule> workspaces() {
    return schedules.of(Optional.empty()).map(Schedules.Numbered::schedule);
  }

  /** A person's own; none where they did not ask for it. */
  public Optional<DigestSchedule> own(PersonId person) {
    return schedules.of(Optional.of(person)).map(Schedules.Numbered::schedule);
  }

  /**
   * From now on the workspace's digest is posted there and then.
   *
   * @throws dev.dealdesk.store.workspace.NotAllowedException if the author may not manage
   */
  public DigestSchedule schedule(long channel, Schedule when) {
    Author author = session.author(Right.MANAGE);
    schedules.set(new Audience.Channel(channel), when, person(author), author.at());
    return workspaces().orElseThrow();
  }

  /**
   * No digest is posted any more.
   *
   * @return the one that there was
   * @throws dev.dealdesk.store.workspace.NotAllowedException if the author may not manage
   */
  public Optional<DigestSchedule> turnOff() {
    Author author = session.author(Right.MANAGE);
    return remove(Optional.empty(), author.at());
  }

  /** From now on whoever asks gets their own. */
  public DigestSchedule subscribe(Schedule when) {
    Author author = author();
    Person person = person(author);
    schedules.set(new Audience.Own(person), when, person, author.at());
    return own(person.id()).orElseThrow();
  }

  /** Whoever asks gets no digest of their own any more. */
  public Optional<DigestSchedule> unsubscribe() {
    Author author = author();
    return remove(Optional.of(person(author).id()), author.at());
  }

  private Optional<DigestSchedule> remove(Optional<PersonId> person, Instant at) {
    Optional<DigestSchedule> before = schedules.of(person).map(Schedules.Numbered::schedule);
    schedules.remove(person);
    runs.dropOpen(person, at);
    return before;
  }

  /**
   * Writes down one out of turn, which ends no period.
   *
   * @return its number
   * @throws dev.dealdesk.store.workspace.NotAllowedException if the author may not manage
   */
  public long outOfTurn(long channel) {
    Author author = session.author(Right.MANAGE);
    Instant at = author.at();
    return runs.intend(
            DigestKind.EXTRA,
            new Audience.Channel(channel),
            OptionalLong.of(channel),
            begin(Optional.empty(), at),
            at,
            at)
        .orElseThrow();
  }

  /** Where the running period of the workspace's digest, or of a person's own, began. */
  public Instant begin(Optional<PersonId> person, Instant now) {
    return schedules
        .of(person)
        .flatMap(found -> past.lastTold(person, found.schedule().askedAt(), now))
        .orElseGet(() -> Schedule.weekBefore(now, session.workspace().zone()));
  }

  /**
   * Writes down what has become due, each once, whoever else does so at the same time. What is
   * older than a day is skipped.
   */
  public void decide(Instant now) {
    for (Schedules.Numbered each : schedules.all()) {
      if (!each.schedule().postedAt().isAfter(now)) {
        schedules.locked(each.id()).ifPresent(found -> decide(found, now));
      }
    }
  }

  private void decide(Schedules.Numbered first, Instant now) {
    Optional<Schedules.Numbered> due = Optional.of(first);
    while (due.filter(each -> !each.schedule().postedAt().isAfter(now)).isPresent()) {
      intend(due.get().schedule(), now);
      schedules.settled(first.id(), due.get().schedule().next());
      due = schedules.locked(first.id());
    }
  }

  private void intend(DigestSchedule due, Instant now) {
    Instant from =
        past.lastTold(owner(due.audience()), due.askedAt(), due.next())
            .orElseGet(() -> Schedule.weekBefore(due.next(), session.workspace().zone()));
    Optional<Long> run =
        switch (due.audience()) {
          case Audience.Channel(var id) ->
              runs.intend(
                  DigestKind.WEEK, due.audience(), OptionalLong.of(id), from, due.next(), now);
          case Audience.Own _ ->
              runs.intend(
                  DigestKind.OWN, due.audience(), OptionalLong.empty(), from, due.next(), now);
        };
    if (due.next().plus(DigestRuns.TOO_LATE).isBefore(now)) {
      run.ifPresent(id -> runs.skipLate(id, now));
    }
  }

  /** A person with everybody who reports to them, or to those. */
  public Set<PersonId> team(PersonId manager) {
    return session
        .handle()
        .createQuery(
            """
            with recursive team as (
              select :manager::bigint as person_id
              union
              select p.person_id from team
              join person p on p.guild_id = :guild and p.manager_id = team.person_id)
            select person_id from team
            """)
        .bind("guild", session.guild())
        .bind("manager", manager.value())
        .map((row, _) -> new PersonId(row.getLong("person_id")))
        .collect(Collectors.toSet());
  }

  /**
   * What the opportunities lack that were open at an instant, as was known then.
   *
   * @param owners whose; empty: everybody's
   */
  public Gaps gaps(Set<PersonId> owners, Instant at) {
    return session
        .handle()
        .createQuery(
            """
            select count(*) as open, count(*) filter (where v.amount is null) as no_amount,
              count(*) filter (where v.close_date is null) as no_date,
              count(*) filter (where v.next_step is null) as no_step,
              count(*) filter (where c.number is null) as no_contact
            from opportunity_version v
            left join contact_role c on c.guild_id = v.guild_id and c.number = v.number
              and c.is_primary and c.valid_from <= :at and c.valid_to > :at
            where v.guild_id = :guild and v.valid_from <= :at and v.valid_to > :at
              and v.known_from <= :at and not v.deleted and v.status = 'open'
              and (:everybody or v.owner_id = any(:owners))
            """)
        .bind("guild", session.guild())
        .bind("at", at)
        .bind("everybody", owners.isEmpty())
        .bindArray("owners", Long.class, owners.stream().map(PersonId::value).toList())
        .map((row, _) ->
            new Gaps(
                row.getLong("open"),
                row.getLong("no_amount"),
                row.getLong("no_date"),
                row.getLong("no_step"),
                row.getLong("no_contact")))
        .one();
  }

  private static Optional<PersonId> owner(Audience audience) {
    return switch (audience) {
      case Audience.Channel _ -> Optional.empty();
      case Audience.Own(var person) -> Optional.of(person.id());
    };
  }

  private Author author() {
    return session
        .author()
        .orElseThrow(() -> new IllegalStateException("This transaction only reads"));
  }

  private Person person(Author author) {
    return new People(session).member(author.user(), author.name());
  }
}
