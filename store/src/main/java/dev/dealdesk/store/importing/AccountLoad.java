package dev.dealdesk.store.importing;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.importing.Batch.AnAccount;
import dev.dealdesk.store.record.RecordId;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts that rows describe, point at, or merely name. */
final class AccountLoad {

  /** Null keys: made by hand, or because a row merely named it; a file may still describe it. */
  private record Here(Account.Ref ref, Optional<String> rowKey, Optional<String> externalId) {}

  private final Session session;
  private final Bulk bulk;
  private final Register<Here> known = new Register<>();
  private final List<RecordId> made = new ArrayList<>();

  AccountLoad(Session session) {
    this.session = session;
    bulk = new Bulk(session);
  }

  /** What an insert or an update takes of an account. */
  record Row(
      @Nullable Long id,
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
    List<Row> described = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (AnAccount account : accounts) {
      boolean repeated = !account.identity().externalId().map(ids::add).orElse(true);
      Optional<Here> here = here(account);
      Fate fate = repeated ? Fate.SAME_ID : fate(account, here);
      fates.set(account.row(), fate);
      if (fate == Fate.TAKEN) {
        (here.isPresent() ? described : added)
            .add(row(account, here.map(h -> h.ref().id().value()).orElse(null)));
      }
    }
    insert(added).forEach(this::register);
    describe(described);
    addNamed(links, fates);
  }

  /** Those that were not there before. */
  List<RecordId> made() {
    return List.copyOf(made);
  }

  /** The account that a link means; none where it is nowhere, or several have its name. */
  Optional<Account.Ref> find(Link link) {
    return known.find(link).map(Here::ref);
  }

  private static Fate fate(AnAccount account, Optional<Here> here) {
    if (here.isEmpty() || here.get().rowKey().isEmpty()) {
      return Fate.TAKEN;
    }
    boolean same = here.get().rowKey().get().equals(account.identity().key());
    return same ? Fate.UNCHANGED : Fate.CHANGED_SINCE;
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
    links.forEach(link ->
        sought.add(
            switch (link) {
              case Link.ToId(var id) -> id;
              case Link.ToName(var name) -> name;
            }));
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
  }

  private Row row(AnAccount account, @Nullable Long id) {
    return new Row(
        id,
        account.name(),
        account.industry().orElse(null),
        account.type().orElse(null),
        account.website().orElse(null),
        account.phone().orElse(null),
        account.city().orElse(null),
        account.country().orElse(null),
        account.employees().isPresent() ? account.employees().getAsInt() : null,
        account.extra(),
        account.identity().externalId().orElse(null),
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

  private void describe(List<Row> rows) {
    bulk.query(
            """
            update account a
            set industry = coalesce(a.industry, r.industry), type = coalesce(a.type, r.type),
              website = coalesce(a.website, r.website), phone = coalesce(a.phone, r.phone),
              city = coalesce(a.city, r.city), country = coalesce(a.country, r.country),
              employees = coalesce(a.employees, r.employees), extra = r.extra || a.extra,
              external_id = coalesce(a.external_id, r.external), row_key = r.key
            from json_to_recordset(:rows::json) as r(id bigint, industry text, type text,
              website text, phone text, city text, country text, employees integer, extra jsonb,
              external text, key text)
            where a.guild_id = :guild and a.account_id = r.id
            returning a.account_id, a.name, a.external_id, a.row_key
            """,
            rows,
            (row, _) -> here(row))
        .forEach(here -> known.add(here, here.externalId(), here.rowKey(), Optional.empty()));
  }

  private void addNamed(Collection<Link> links, Fates fates) {
    Map<String, Row> unheard = new LinkedHashMap<>();
    Stream<String> names =
        links.stream()
            .flatMap(
                link -> link instanceof Link.ToName(var name) ? Stream.of(name) : Stream.empty());
    names
        .filter(name -> known.called(name).isEmpty())
        .forEach(name -> unheard.putIfAbsent(Bulk.key(name), named(name)));
    insert(List.copyOf(unheard.values())).forEach(this::register);
    unheard.values().forEach(row -> fates.accountsByName.add(row.name()));
  }

  private Row named(String name) {
    return new Row(
        null,
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        null,
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
