package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an import makes of many opportunities, and what taking it back does, read and written in
 * sets.
 */
public final class StepRows {

  private final Session session;
  private final Bulk bulk;
  private final Versions versions;

  public StepRows(Session session) {
    this.session = session;
    this.bulk = new Bulk(session);
    this.versions = new Versions(session);
  }

  /**
   * What an opportunity becomes.
   *
   * @param undoes the entry of the history that this takes back
   */
  public record Step(
      Opportunity before, Opportunity after, Change.Kind kind, OptionalLong undoes) {}

  /** Makes other writers of these wait until this transaction ends. */
  public void lock(Collection<Long> numbers) {
    versions.lockAll(numbers(numbers));
  }

  /** As they are now, deleted or not, by their numbers. */
  public Map<Long, Opportunity> now(Collection<Long> numbers) {
    return byNumber(versions.allNow(numbers(numbers)));
  }

  /** As each last was while open; those that never were are left out. */
  public Map<Long, Opportunity> lastOpen(Collection<Long> numbers) {
    return byNumber(versions.lastOpen(numbers(numbers)));
  }

  private static List<OpportunityNumber> numbers(Collection<Long> numbers) {
    return numbers.stream().sorted().map(OpportunityNumber::new).toList();
  }

  private static Map<Long, Opportunity> byNumber(Map<OpportunityNumber, Opportunity> states) {
    Map<Long, Opportunity> byNumber = new HashMap<>();
    states.forEach((number, state) -> byNumber.put(number.value(), state));
    return byNumber;
  }

  /** As each was just before an interaction changed it; those that it made are left out. */
  Map<Long, Opportunity> before(long interaction) {
    Map<Long, Opportunity> states = new HashMap<>();
    session
        .handle()
        .createQuery(
            OpportunityRow.SELECT
                + """
                join (select number, min(at) as at from change
                  where guild_id = :guild and interaction_id = :interaction
                    and not jsonb_exists(fields, 'role') group by number) c
                  on c.number = v.number and c.at = v.valid_to
                where v.guild_id = :guild
                """)
        .bind("guild", session.guild())
        .bind("interaction", interaction)
        .map((row, _) -> OpportunityRow.read(row))
        .forEach(state -> states.put(state.number().value(), state));
    return states;
  }

  private record Entry(
      long number,
      String at,
      String kind,
      long actor,
      long interaction,
      @Nullable Long undoes,
      String fields) {}

  /** Writes what they become, each with one entry of its history by whoever writes here. */
  public void write(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    Author author = session.author(Right.EDIT);
    Person actor = new People(session).member(author.user(), author.name());
    versions.appendAll(
        steps.stream().map(Step::after).toList(),
        new Workspaces(session.handle(), session.workspace().guild()).process().id().value());
    bulk.execute(
        """
        insert into change (guild_id, number, at, kind, actor_id, interaction_id, undoes, fields)
        select :guild, r.number, r.at, r.kind, r.actor, r.interaction, r.undoes, r.fields::jsonb
        from json_to_recordset(:rows::json) as r(number bigint, at timestamptz, kind text,
          actor bigint, interaction bigint, undoes bigint, fields text)
        """,
        steps.stream().map(step -> entry(step, actor, author)).toList());
  }

  private static Entry entry(Step step, Person actor, Author author) {
    return new Entry(
        step.after().number().value(),
        step.after().since().toString(),
        step.kind().code(),
        actor.id().value(),
        author.interaction(),
        step.undoes().isPresent() ? step.undoes().getAsLong() : null,
        Rows.json(Field.json(Field.differences(step.before(), step.after()))));
  }

  /** The instant of a change: now, and later than the last one. */
  public Instant after(Opportunity before) {
    return Opportunities.after(before.since(), session.at());
  }
}
