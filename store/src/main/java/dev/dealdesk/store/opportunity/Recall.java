package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes back what an import did to opportunities and contact roles. An opportunity goes back as a
 * whole or stays as a whole.
 */
public final class Recall {

  private final Session session;
  private final StepRows many;
  private final History history;
  private final Bulk bulk;
  private final List<StepRows.Step> deleted = new ArrayList<>();
  private final List<StepRows.Step> restored = new ArrayList<>();
  private final List<Change> roles = new ArrayList<>();
  private final List<Opportunity> kept = new ArrayList<>();

  public Recall(Session session) {
    this.session = session;
    many = new StepRows(session);
    history = new History(session);
    bulk = new Bulk(session);
  }

  /**
   * What became of them.
   *
   * @param deleted how many the import had made
   * @param restored how many it had changed
   * @param roles how many it had added to opportunities that were here before
   * @param kept those that somebody has changed since
   */
  public record Done(int deleted, int restored, int roles, List<Opportunity> kept) {
    public Done {
      kept = List.copyOf(kept);
    }
  }

  public Done recall(long interaction) {
    Map<Long, List<Change>> done =
        history.ofInteraction(interaction).stream()
            .filter(change -> change.kind() != Change.Kind.UNDONE)
            .collect(
                Collectors.groupingBy(
                    change -> change.number().value(), TreeMap::new, Collectors.toList()));
    many.lock(done.keySet());
    Map<Long, Opportunity> now = many.now(done.keySet());
    Map<Long, List<Change>> since = history.sinceAll(interaction);
    Map<Long, Opportunity> before = many.before(interaction);
    done.forEach((number, changes) -> {
      Opportunity present = Objects.requireNonNull(now.get(number));
      List<Change> later = since.getOrDefault(number, List.of());
      if (!present.deleted()) {
        decide(present, changes, later, Optional.ofNullable(before.get(number)));
      }
    });
    write();
    return new Done(deleted.size(), restored.size(), roles.size(), kept);
  }

  private void decide(
      Opportunity now, List<Change> changes, List<Change> later, Optional<Opportunity> before) {
    Optional<Change> made =
        changes.stream().filter(change -> change.kind() == Change.Kind.IMPORTED).findFirst();
    boolean inTheWay =
        made.isPresent()
            ? !later.isEmpty()
            : changes.stream().anyMatch(change -> !Reversal.inTheWay(change, later).isEmpty());
    if (inTheWay) {
      kept.add(now);
    } else if (made.isPresent()) {
      OpportunityDraft draft = new OpportunityDraft(now);
      draft.deleted = true;
      deleted.add(step(now, draft, made.get()));
    } else {
      takeBack(now, changes, later, before);
    }
  }

  private void takeBack(
      Opportunity now, List<Change> changes, List<Change> later, Optional<Opportunity> before) {
    for (Change change : changes) {
      if (change.role().isPresent()) {
        roles.add(change);
      } else if (before.isPresent()) {
        // Where nobody has done anything since, also what stands in no field goes back.
        OpportunityDraft draft = new OpportunityDraft(later.isEmpty() ? before.get() : now);
        Reversal.apply(change, before, draft);
        restored.add(step(now, draft, change));
      }
    }
  }

  private StepRows.Step step(Opportunity now, OpportunityDraft draft, Change undone) {
    return new StepRows.Step(
        now, draft.at(many.after(now)), Change.Kind.UNDONE, OptionalLong.of(undone.id()));
  }

  private void write() {
    many.write(deleted);
    many.write(restored);
    forget("update opportunity set external_id = null, row_key = null", deleted);
    forget("update opportunity set row_key = null", restored);
    endRoles();
  }

  /** The rows of the file are not known any more: sent again, they are new again. */
  private void forget(String update, List<StepRows.Step> steps) {
    bulk.execute(
        update
            + """
             where guild_id = :guild
              and number in (select value::bigint from json_array_elements_text(:rows::json))
            """,
        steps.stream().map(step -> step.after().number().value()).toList());
  }

  private record Role(
      long number,
      long contact,
      int role,
      long change,
      String at,
      long actor,
      long interaction,
      String fields) {}

  private void endRoles() {
    Author author = session.author(Right.EDIT);
    Person actor = new People(session).member(author.user(), author.name());
    bulk.execute(
        """
        with told as (
          select * from json_to_recordset(:rows::json) as r(number bigint, contact bigint,
            role integer, change bigint, at timestamptz, actor bigint, interaction bigint, fields text)),
        ended as (
          update contact_role p
          set valid_to = greatest(told.at, p.valid_from + interval '1 microsecond')
          from told
          where p.guild_id = :guild and p.number = told.number and p.contact_id = told.contact
            and p.role_id = told.role and p.valid_to = 'infinity')
        insert into change (guild_id, number, at, kind, actor_id, interaction_id, undoes, fields)
        select :guild, number, at, 'undone', actor, interaction, change, fields::jsonb from told
        """,
        roles.stream().map(change -> role(change, actor, author)).toList());
  }

  private static Role role(Change change, Person actor, Author author) {
    Change.RoleDelta delta = change.role().orElseThrow();
    return new Role(
        change.number().value(),
        Long.parseLong(delta.contact()),
        Integer.parseInt(delta.role()),
        change.id(),
        author.at().toString(),
        actor.id().value(),
        author.interaction(),
        Rows.json(delta.json()));
  }
}
