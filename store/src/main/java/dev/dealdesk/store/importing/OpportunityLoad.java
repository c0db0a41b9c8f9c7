package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.FileId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.importing.Batch.AnOpportunity;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.StageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The opportunities that rows describe or point at. */
final class OpportunityLoad {

  /** An opportunity that is here, or about to be. */
  record Here(
      OpportunityNumber number,
      Instant createdAt,
      Optional<String> rowKey,
      Optional<String> externalId,
      boolean before) {}

  /** A new one and its past. */
  record Lived(AnOpportunity told, List<Opportunity> states) {}

  private final Session session;
  private final Bulk bulk;
  private final AccountLoad accounts;
  private final PeopleLoad people;
  private final StageLoad stages;
  private final Register<Here> known = new Register<>();
  private final OwnIds own;
  private final OpportunityUpdates updates;

  OpportunityLoad(Session session, AccountLoad accounts, PeopleLoad people, StageLoad stages) {
    this.session = session;
    this.bulk = new Bulk(session);
    this.accounts = accounts;
    this.people = people;
    this.stages = stages;
    own = new OwnIds(session, FileId.Kind.OPPORTUNITY);
    updates = new OpportunityUpdates(session, accounts, people, stages);
  }

  /** Lives the past of every new one, and decides about the others; nothing is written yet. */
  List<Lived> load(List<AnOpportunity> opportunities, Collection<Link> links, Fates fates) {
    lookUp(opportunities, links);
    Set<String> ids = new HashSet<>();
    List<AnOpportunity> taken = new ArrayList<>();
    Map<Here, AnOpportunity> described = new LinkedHashMap<>();
    for (AnOpportunity told : opportunities) {
      boolean repeated = !told.identity().externalId().map(ids::add).orElse(true);
      Optional<Here> here = here(told.identity());
      if (repeated || here.filter(described::containsKey).isPresent()) {
        fates.set(told.row(), Fate.SAME_ID);
      } else if (here.isPresent()) {
        described.put(here.get(), told);
      } else {
        fates.set(told.row(), Fate.TAKEN);
        taken.add(told);
      }
    }
    updates.decide(described, fates);
    return live(taken, fates);
  }

  /** Writes what rows change of opportunities that are here. */
  void writeUpdates() {
    updates.write();
    List<Map<String, String>> keys = new ArrayList<>();
    updates
        .known()
        .forEach((number, identity) ->
            keys.add(Map.of("number", String.valueOf(number), "key", identity.key())));
    bulk.execute(
        """
        update opportunity o set row_key = r.key
        from json_to_recordset(:rows::json) as r(number bigint, key text)
        where o.guild_id = :guild and o.number = r.number
          and not exists (select from opportunity other
            where other.guild_id = o.guild_id and other.row_key = r.key)
        """,
        keys);
  }

  Optional<Here> find(Link link) {
    return known.find(link);
  }

  private Optional<Here> here(Identity identity) {
    return identity
        .externalId()
        .flatMap(known::withId)
        .or(() -> known.withKey(identity.key()))
        .or(() ->
            identity
                .uniqueName()
                .filter(_ -> identity.externalId().isEmpty())
                .map(known::called)
                .filter(called -> called.size() == 1)
                .map(List::getFirst));
  }

  private void lookUp(List<AnOpportunity> opportunities, Collection<Link> links) {
    Set<String> sought = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (AnOpportunity told : opportunities) {
      told.identity().externalId().ifPresent(sought::add);
      sought.add(told.identity().key());
      if (told.identity().externalId().isEmpty()) {
        told.identity().uniqueName().ifPresent(names::add);
      }
    }
    for (Link link : links) {
      switch (link) {
        case Link.ToId(var id) -> sought.add(id);
        case Link.ToIdOrName(var id, var name) -> {
          sought.add(id);
          names.add(name);
        }
        case Link.ToName(var name) -> names.add(name);
      }
    }
    bulk.query(
            """
            select number, created_at, external_id, row_key, null as name from opportunity
            where guild_id = :guild
              and number in (select value::bigint from json_array_elements_text(:rows::json))
            """,
            own.numbers(sought),
            (row, _) -> named(row))
        .forEach(this::register);
    bulk.find(
            """
            with sought as materialized (select value from json_array_elements_text(:rows::json))
            select number, created_at, external_id, row_key, null as name from opportunity
            where guild_id = :guild and (external_id in (select value from sought)
              or row_key in (select value from sought))
            """,
            sought,
            (row, _) -> named(row))
        .forEach(this::register);
    bulk.find(
            """
            select o.number, o.created_at, o.external_id, o.row_key, v.name
            from opportunity_version v
            join opportunity o on o.guild_id = v.guild_id and o.number = v.number
            where v.guild_id = :guild and v.valid_to = 'infinity' and not v.deleted
              and lower(v.name) in (select lower(value) from json_array_elements_text(:rows::json))
            """,
            names,
            (row, _) -> named(row))
        .forEach(this::register);
  }

  private record Named(Here here, Optional<String> name) {}

  private static Named named(ResultSet row) throws SQLException {
    Here here =
        new Here(
            new OpportunityNumber(row.getLong("number")),
            Rows.knownInstant(row, "created_at"),
            Rows.text(row, "row_key"),
            Rows.text(row, "external_id"),
            true);
    return new Named(here, Rows.text(row, "name"));
  }

  private void register(Named found) {
    Here here = found.here();
    known.add(here, here.externalId(), here.rowKey(), found.name());
    known.add(here, Optional.of(own.of(here.number().value())), Optional.empty(), Optional.empty());
  }

  private List<Lived> live(List<AnOpportunity> taken, Fates fates) {
    Replay replay =
        new Replay(
            stages::stage,
            stages.process().first(StageKind.OPEN),
            session.workspace().zone(),
            session.at());
    List<Lived> lived = new ArrayList<>();
    long number = numbers(taken.size());
    for (AnOpportunity told : taken) {
      Lived one = live(told, replay, new OpportunityNumber(number++), fates);
      lived.add(one);
      Here here =
          new Here(
              one.states().getFirst().number(),
              one.states().getFirst().createdAt(),
              Optional.of(told.identity().key()),
              told.identity().externalId(),
              false);
      register(new Named(here, Optional.of(told.name())));
    }
    return lived;
  }

  private Lived live(AnOpportunity told, Replay replay, OpportunityNumber number, Fates fates) {
    Optional<Account.Ref> account = told.account().flatMap(accounts::find);
    if (told.account().isPresent() && account.isEmpty()) {
      fates.withoutAccount(told.row());
    }
    Optional<Person> owner = told.owner().flatMap(people::find);
    return new Lived(told, replay.of(told, number, account, owner));
  }

  /** Takes the next so many numbers and returns the first of them. */
  private long numbers(int count) {
    return session
        .handle()
        .createQuery(
            """
            update workspace set last_number = last_number + :count where guild_id = :guild
            returning last_number - :count + 1
            """)
        .bind("guild", session.guild())
        .bind("count", count)
        .mapTo(Long.class)
        .one();
  }
}
