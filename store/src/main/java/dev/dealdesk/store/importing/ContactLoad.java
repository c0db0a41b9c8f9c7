package dev.dealdesk.store.importing;

import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.importing.Batch.AContact;
import dev.dealdesk.store.record.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contacts that rows describe or point at. */
final class ContactLoad {

  private record Here(
      ContactId id, String name, Optional<String> rowKey, Optional<String> externalId) {}

  private final Session session;
  private final Bulk bulk;
  private final AccountLoad accounts;
  private final Register<Here> known = new Register<>();
  private final List<RecordId> made = new ArrayList<>();

  ContactLoad(Session session, AccountLoad accounts) {
    this.session = session;
    this.bulk = new Bulk(session);
    this.accounts = accounts;
  }

  private record Row(
      String name,
      @Nullable Long account,
      @Nullable String title,
      @Nullable String department,
      @Nullable String email,
      @Nullable String phone,
      Map<String, String> extra,
      @Nullable String external,
      String key,
      String created) {}

  void load(List<AContact> contacts, Collection<Link> links, Fates fates) {
    lookUp(contacts, links);
    List<Row> added = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (AContact contact : contacts) {
      boolean repeated = !contact.identity().externalId().map(ids::add).orElse(true);
      Fate fate = repeated ? Fate.SAME_ID : fate(contact.identity());
      fates.set(contact.row(), fate);
      if (fate == Fate.TAKEN) {
        added.add(row(contact, fates));
      }
    }
    insert(added).forEach(this::register);
  }

  /** Those that were not there before. */
  List<RecordId> made() {
    return List.copyOf(made);
  }

  Optional<ContactId> find(Link link) {
    return known.find(link).map(Here::id);
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

  private void lookUp(List<AContact> contacts, Collection<Link> links) {
    Set<String> sought = new HashSet<>();
    for (AContact contact : contacts) {
      contact.identity().externalId().ifPresent(sought::add);
      sought.add(contact.identity().key());
      sought.add(contact.name());
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
            select left_over.contact_id, left_over.name, c.external_id, c.row_key
            from contact c
            join contact left_over on left_over.guild_id = c.guild_id
              and left_over.contact_id = case when c.merged_into is null then c.contact_id
                else surviving_contact(c.guild_id, c.contact_id) end
            where c.guild_id = :guild and (c.external_id in (select value from sought)
              or c.row_key in (select value from sought)
              or lower(c.name) in (select lower(value) from sought) and c.deleted_at is null)
            """,
            sought,
            (row, _) -> here(row))
        .forEach(this::register);
  }

  private void register(Here here) {
    known.add(here, here.externalId(), here.rowKey(), Optional.of(here.name()));
  }

  private Row row(AContact contact, Fates fates) {
    Optional<Long> account =
        contact.account().flatMap(accounts::find).map(found -> found.id().value());
    if (contact.account().isPresent() && account.isEmpty()) {
      fates.withoutAccount(contact.row());
    }
    return new Row(
        contact.name(),
        account.orElse(null),
        contact.title().orElse(null),
        contact.department().orElse(null),
        contact.email().orElse(null),
        contact.phone().orElse(null),
        contact.extra(),
        contact.identity().externalId().orElse(null),
        contact.identity().key(),
        contact
            .createdAt()
            .filter(at -> at.isBefore(session.at()))
            .orElse(session.at())
            .toString());
  }

  private List<Here> insert(List<Row> rows) {
    List<Here> inserted =
        bulk.query(
            """
            insert into contact (guild_id, name, account_id, title, department, email, phone, extra,
              external_id, row_key, created_at)
            select :guild, r.name, r.account, r.title, r.department, r.email, r.phone, r.extra,
              r.external, r.key, r.created
            from json_to_recordset(:rows::json) as r(name text, account bigint, title text,
              department text, email text, phone text, extra jsonb, external text, key text,
              created timestamptz)
            returning contact_id, name, external_id, row_key
            """,
            rows,
            (row, _) -> here(row));
    inserted.forEach(here -> made.add(RecordId.of(here.id())));
    return inserted;
  }

  private static Here here(ResultSet row) throws SQLException {
    return new Here(
        new ContactId(row.getLong("contact_id")),
        row.getString("name"),
        Rows.text(row, "row_key"),
        Rows.text(row, "external_id"));
  }
}
