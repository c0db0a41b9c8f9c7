package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Bulk;
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

/** Reads and changes many opportunities at once, in a few statements however many they are. */
public final class Many {

  private final Session session;
  private final Bulk bulk;

  public Many(Session session) {
    this.session = session;
    this.bulk = new Bulk(session);
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
    bulk.query(
        """
        select number from opportunity
        where guild_id = :guild
          and number in (select value::bigint from json_array_elements_text(:rows::json))
        order by number for update
        """,
        numbers.stream().sorted().toList(),
        (row, _) -> row.getLong("number"));
  }

  /** As they are now, deleted or not, by their numbers. */
  public Map<Long, Opportunity> now(Collection<Long> numbers) {
    return states(
        OpportunityRow.SELECT
            + """
            where v.guild_id = :guild and v.valid_to = 'infinity'
              and v.number in (select value::bigint from json_array_elements_text(:rows::json))
            """,
        numbers);
  }

  /** As each last was while open; those that never were are left out. */
  public Map<Long, Opportunity> lastOpen(Collection<Long> numbers) {
    return states(
        OpportunityRow.SELECT
            + """
            join lateral (
              select max(open.valid_from) as since from opportunity_version open
              where open.guild_id = v.guild_id and open.number = v.number and open.status = 'open'
            ) last on last.since = v.valid_from
            where v.guild_id = :guild
              and v.number in (select value::bigint from json_array_elements_text(:rows::json))
            """,
        numbers);
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

  private Map<Long, Opportunity> states(String sql, Collection<Long> numbers) {
    Map<Long, Opportunity> states = new HashMap<>();
    bulk.query(sql, List.copyOf(numbers), (row, _) -> OpportunityRow.read(row))
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
    Author author = session.author(Right.EDIT);
    Person actor = new People(session).member(author.user(), author.name());
    new VersionRows(
            session, new Workspaces(session.handle(), session.workspace().guild()).process().id())
        .append(steps.stream().map(Step::after).toList());
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
