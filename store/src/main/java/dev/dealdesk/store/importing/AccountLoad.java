package dev.dealdesk.store.importing;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.FileId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.importing.Batch.AnAccount;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.record.RecordState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts that rows describe, point at, or merely name. */
final class AccountLoad {

  /** Null keys: made by hand, or because a row merely named it; a file may still describe it. */
  private record Here(Account.Ref ref, Optional<String> rowKey, Optional<String> externalId) {}

  private final Session session;
  private final Bulk bulk;
  private final Register<Here> known = new Register<>();
  private final List<RecordId> made = new ArrayList<>();
  private final OwnIds own;
  private final RecordUpdates updates;

  AccountLoad(Session session) {
    this.session = session;
    bulk = new Bulk(session);
    own = new OwnIds(session, FileId.Kind.ACCOUNT);
    updates = new RecordUpdates(session, RecordKind.ACCOUNT, this::name);
  }

  /** What an insert or an update takes of an account. */
  record Row(
      String name,
      @Nullable String industry,
      @Nullable String type,
      @Nullable String website,
      @Nullable String phone,
      @Nullable String city,
      @Nullable String country,
      @Nullable Integer employees,
      Map<String, String> extra,
      @Nullable String external,
      @Nullable String key,
      String created) {}

  void load(List<AnAccount> accounts, Collection<Link> links, Fates fates) {
    lookUp(accounts, links);
    List<Row> added = new ArrayList<>();
    List<RecordUpdates.Told> described = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<Long> seen = new HashSet<>();
    for (AnAccount account : accounts) {
      boolean repeated = !account.identity().externalId().map(ids::add).orElse(true);
      Optional<Here> here = here(account);
      boolean twice = here.filter(each -> !seen.add(each.ref().id().value())).isPresent();
      if (repeated || twice) {
        fates.set(account.row(), Fate.SAME_ID);
      } else if (here.isPresent()) {
        described.add(told(account, here.get()));
        known.add(here.get(), account.identity().externalId(), Optional.empty(), Optional.empty());
      } else {
        fates.set(account.row(), Fate.TAKEN);
        added.add(row(account));
      }
    }
    insert(added).forEach(this::register);
    updates.decide(described, fates);
    addNamed(links, fates);
  }

  private RecordUpdates.Told told(AnAccount account, Here here) {
    Map<RecordField, String> values = new EnumMap<>(RecordField.class);
    boolean byId = account.identity().externalId().flatMap(known::withId).isPresent();
    if (byId && account.said().named()) {
      values.put(RecordField.NAME, account.name());
    }
    account.industry().ifPresent(value -> values.put(RecordField.INDUSTRY, value));
    account.type().ifPresent(value -> values.put(RecordField.TYPE, value));
    account.website().ifPresent(value -> values.put(RecordField.WEBSITE, value));
    account.phone().ifPresent(value -> values.put(RecordField.PHONE, value));
    account.city().ifPresent(value -> values.put(RecordField.CITY, value));
    account.country().ifPresent(value -> values.put(RecordField.COUNTRY, value));
    account
        .employees()
        .ifPresent(value -> values.put(RecordField.EMPLOYEES, String.valueOf(value)));
    return new RecordUpdates.Told(
        account.row(),
        here.ref().id().value(),
        account.identity(),
        here.rowKey(),
        values,
        account.extra(),
        account.said().emptied());
  }

  /** Writes what rows change of accounts that are here. */
  void write() {
    updates.write();
    bulk.execute(
        """
        update account a set external_id = coalesce(a.external_id, r.external), row_key = r.key
        from json_to_recordset(:rows::json) as r(id bigint, external text, key text)
        where a.guild_id = :guild and a.account_id = r.id
          and not exists (select from account other
            where other.guild_id = a.guild_id and other.row_key = r.key)
        """,
        updates.identities(own));
  }

  /** What an account is called, by its id. */
  String name(String id) {
    return find(new Link.ToId(own.of(Long.parseLong(id))))
        .map(Account.Ref::name)
        .or(() ->
            new RecordRows(session)
                .find(new RecordId(RecordKind.ACCOUNT, Long.parseLong(id)))
                .map(RecordState::name))
        .orElse("");
  }

  /** Those that were not there before. */
  List<RecordId> made() {
    return List.copyOf(made);
  }

  /** The account that a link means; none where it is nowhere, or several have its name. */
  Optional<Account.Ref> find(Link link) {
    return known.find(link).map(Here::ref);
  }

  private Optional<Here> here(AnAccount account) {
    Identity identity = account.identity();
    Optional<Here> certain =
        identity.externalId().flatMap(known::withId).or(() -> known.withKey(identity.key()));
    if (certain.isPresent()) {
      return certain;
    }
    return identity
        .uniqueName()
        .map(known::called)
        .filter(called -> called.size() == 1)
        .map(List::getFirst)
        .filter(here -> identity.externalId().isEmpty() || here.externalId().isEmpty());
  }

  private void lookUp(List<AnAccount> accounts, Collection<Link> links) {
    Set<String> sought = new HashSet<>();
    for (AnAccount account : accounts) {
      account.identity().externalId().ifPresent(sought::add);
      sought.add(account.identity().key());
      sought.add(account.name());
    }
    links.forEach(link -> sought.addAll(link.words()));
    bulk.query(
            """
            select account_id, name, external_id, row_key, deleted_at is null as present
            from account where guild_id = :guild
              and account_id in (select value::bigint from json_array_elements_text(:rows::json))
            """,
            own.numbers(sought),
            (row, _) -> Map.entry(here(row), row.getBoolean("present")))
        .forEach(found -> register(found.getKey(), found.getValue()));
    bulk.find(
            """
            with sought as materialized (select value from json_array_elements_text(:rows::json))
            select left_over.account_id, left_over.name, a.external_id, a.row_key,
              a.deleted_at is null as present
            from account a
            join account left_over on left_over.guild_id = a.guild_id
              and left_over.account_id = case when a.merged_into is null then a.account_id
                else surviving_account(a.guild_id, a.account_id) end
            where a.guild_id = :guild and (a.external_id in (select value from sought)
              or a.row_key in (select value from sought)
              or lower(a.name) in (select lower(value) from sought) and a.deleted_at is null)
            """,
            sought,
            (row, _) -> Map.entry(here(row), row.getBoolean("present")))
        .forEach(found -> register(found.getKey(), found.getValue()));
  }

  private void register(Here here) {
    register(here, true);
  }

  private void register(Here here, boolean present) {
    known.add(
        here,
        here.externalId(),
        here.rowKey(),
        Optional.of(here.ref().name()).filter(_ -> present));
    known.add(
        here, Optional.of(own.of(here.ref().id().value())), Optional.empty(), Optional.empty());
  }

  private Row row(AnAccount account) {
    return new Row(
        account.name(),
        account.industry().orElse(null),
        account.type().orElse(null),
        account.website().orElse(null),
        account.phone().orElse(null),
        account.city().orElse(null),
        account.country().orElse(null),
        account.employees().isPresent() ? account.employees().getAsInt() : null,
        account.extra(),
        own.foreign(account.identity()).orElse(null),
        account.identity().key(),
        earlier(account.createdAt()));
  }

  private String earlier(Optional<Instant> told) {
    return told.filter(at -> at.isBefore(session.at())).orElse(session.at()).toString();
  }

  private List<Here> insert(List<Row> rows) {
    List<Here> inserted =
        bulk.query(
            """
            insert into account (guild_id, name, industry, type, website, phone, city, country,
              employees, extra, external_id, row_key, created_at)
            select :guild, r.name, r.industry, r.type, r.website, r.phone, r.city, r.country,
              r.employees, r.extra, r.external, r.key, r.created
            from json_to_recordset(:rows::json) as r(name text, industry text, type text, website text,
              phone text, city text, country text, employees integer, extra jsonb, external text,
              key text, created timestamptz)
            returning account_id, name, external_id, row_key
            """,
            rows,
            (row, _) -> here(row));
    inserted.forEach(here -> made.add(RecordId.of(here.ref().id())));
    return inserted;
  }

  private void addNamed(Collection<Link> links, Fates fates) {
    Map<String, Row> unheard = new LinkedHashMap<>();
    for (Link link : links) {
      switch (link) {
        case Link.ToId _ -> {}
        case Link.ToIdOrName(var id, var name) -> {
          if (known.find(link).isEmpty() && known.called(name).isEmpty()) {
            unheard.putIfAbsent(
                Bulk.key(name),
                named(name, Optional.of(id).filter(each -> own.number(each).isEmpty())));
          }
        }
        case Link.ToName(var name) -> {
          if (known.called(name).isEmpty()) {
            unheard.putIfAbsent(Bulk.key(name), named(name, Optional.empty()));
          }
        }
      }
    }
    insert(List.copyOf(unheard.values())).forEach(this::register);
    unheard.values().forEach(row -> fates.accountsByName.add(row.name()));
  }

  private Row named(String name, Optional<String> external) {
    return new Row(
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        external.orElse(null),
        null,
        session.at().toString());
  }

  private static Here here(ResultSet row) throws SQLException {
    return new Here(
        new Account.Ref(new AccountId(row.getLong("account_id")), row.getString("name")),
        Rows.text(row, "row_key"),
        Rows.text(row, "external_id"));
  }
}
