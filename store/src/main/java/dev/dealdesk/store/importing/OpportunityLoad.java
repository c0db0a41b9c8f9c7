package dev.dealdesk.store.importing;

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
import java.util.List;
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

  OpportunityLoad(Session session, AccountLoad accounts, PeopleLoad people, StageLoad stages) {
    this.session = session;
    this.bulk = new Bulk(session);
    this.accounts = accounts;
    this.people = people;
    this.stages = stages;
  }

  /** Lives the past of every new one; nothing is written yet. */
  List<Lived> load(List<AnOpportunity> opportunities, Collection<Link> links, Fates fates) {
    lookUp(opportunities, links);
    Set<String> ids = new HashSet<>();
    List<AnOpportunity> taken = new ArrayList<>();
    for (AnOpportunity told : opportunities) {
      boolean repeated = !told.identity().externalId().map(ids::add).orElse(true);
      Fate fate = repeated ? Fate.SAME_ID : fate(told.identity());
      fates.set(told.row(), fate);
      if (fate == Fate.TAKEN) {
        taken.add(told);
      }
    }
    return live(taken, fates);
  }

  Optional<Here> find(Link link) {
    return known.find(link);
  }

  private Fate fate(Identity identity) {
    Optional<Here> certain =
        identity.externalId().flatMap(known::withId).or(() -> known.withKey(identity.key()));
    if (certain.isPresent()) {
      return certain.get().rowKey().equals(Optional.of(identity.key()))
          ? Fate.UNCHANGED
          : Fate.CHANGED_SINCE;
    }
    boolean named =
        identity.externalId().isEmpty()
            && identity
                .uniqueName()
                .map(known::called)
                .filter(called -> called.size() == 1)
                .isPresent();
    return named ? Fate.NAME_IS_HERE : Fate.TAKEN;
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
        case Link.ToName(var name) -> names.add(name);
      }
    }
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
