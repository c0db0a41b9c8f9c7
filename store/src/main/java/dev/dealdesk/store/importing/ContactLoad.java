package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.FileId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.importing.Batch.AContact;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contacts that rows describe or point at. */
final class ContactLoad {

  private record Here(
      ContactId id,
      String name,
      Optional<String> rowKey,
      Optional<String> externalId,
      Optional<Long> account,
      Optional<String> email) {}

  private final Session session;
  private final Bulk bulk;
  private final AccountLoad accounts;
  private final Register<Here> known = new Register<>();
  private final List<RecordId> made = new ArrayList<>();
  private final OwnIds own;
  private final RecordUpdates updates;

  ContactLoad(Session session, AccountLoad accounts) {
    this.session = session;
    this.bulk = new Bulk(session);
    this.accounts = accounts;
    own = new OwnIds(session, FileId.Kind.CONTACT);
    updates = new RecordUpdates(session, RecordKind.CONTACT, accounts::name);
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
    List<RecordUpdates.Told> described = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<Long> seen = new HashSet<>();
    for (AContact contact : contacts) {
      boolean repeated = !contact.identity().externalId().map(ids::add).orElse(true);
      Optional<Here> certain = certain(contact.identity());
      Optional<Here> called = certain.isPresent() ? certain : called(contact.identity());
      boolean twice = called.filter(each -> !seen.add(each.id().value())).isPresent();
      if (repeated || twice) {
        fates.set(contact.row(), Fate.SAME_ID);
      } else if (certain.isEmpty() && called.filter(here -> isAnother(contact, here)).isPresent()) {
        fates.set(contact.row(), Fate.NAME_IS_HERE);
      } else if (called.isPresent()) {
        described.add(told(contact, called.get(), fates));
        known.add(
            called.get(), contact.identity().externalId(), Optional.empty(), Optional.empty());
      } else {
        fates.set(contact.row(), Fate.TAKEN);
        added.add(row(contact, fates));
      }
    }
    insert(added).forEach(this::register);
    updates.decide(described, fates);
  }

  /** Of the same name, but at another account, and with nothing that makes them the same person. */
  private boolean isAnother(AContact contact, Here here) {
    Optional<Long> account =
        contact.account().flatMap(accounts::find).map(found -> found.id().value());
    boolean elsewhere =
        account.isPresent() && here.account().isPresent() && !account.equals(here.account());
    boolean sameMail =
        contact.email().isPresent()
            && here.email().filter(contact.email().get()::equalsIgnoreCase).isPresent();
    return elsewhere && !sameMail;
  }

  private RecordUpdates.Told told(AContact contact, Here here, Fates fates) {
    Map<RecordField, String> values = new EnumMap<>(RecordField.class);
    boolean byId = contact.identity().externalId().flatMap(known::withId).isPresent();
    if (byId && contact.said().named()) {
      values.put(RecordField.NAME, contact.name());
    }
    Optional<Account.Ref> account = contact.account().flatMap(accounts::find);
    if (contact.account().isPresent() && account.isEmpty()) {
      fates.withoutAccount(contact.row());
    }
    account.ifPresent(ref -> values.put(RecordField.ACCOUNT, String.valueOf(ref.id().value())));
    contact.title().ifPresent(value -> values.put(RecordField.TITLE, value));
    contact.department().ifPresent(value -> values.put(RecordField.DEPARTMENT, value));
    contact.email().ifPresent(value -> values.put(RecordField.EMAIL, value));
    contact.phone().ifPresent(value -> values.put(RecordField.PHONE, value));
    return new RecordUpdates.Told(
        contact.row(),
        here.id().value(),
        contact.identity(),
        here.rowKey(),
        values,
        contact.extra(),
        contact.said().emptied());
  }

  /** Writes what rows change of contacts that are here. */
  void write() {
    updates.write();
    bulk.execute(
        """
        update contact c set external_id = coalesce(c.external_id, r.external), row_key = r.key
        from json_to_recordset(:rows::json) as r(id bigint, external text, key text)
        where c.guild_id = :guild and c.contact_id = r.id
          and not exists (select from contact other
            where other.guild_id = c.guild_id and other.row_key = r.key)
        """,
        updates.identities(own));
  }

  /** Those that were not there before. */
  List<RecordId> made() {
    return List.copyOf(made);
  }

  Optional<ContactId> find(Link link) {
    return known.find(link).map(Here::id);
  }

  private Optional<Here> certain(Identity identity) {
    return identity.externalId().flatMap(known::withId).or(() -> known.withKey(identity.key()));
  }

  private Optional<Here> called(Identity identity) {
    return identity
        .uniqueName()
        .filter(_ -> identity.externalId().isEmpty())
        .map(known::called)
        .filter(called -> called.size() == 1)
        .map(List::getFirst);
  }

  private void lookUp(List<AContact> contacts, Collection<Link> links) {
    Set<String> sought = new HashSet<>();
    for (AContact contact : contacts) {
      contact.identity().externalId().ifPresent(sought::add);
      sought.add(contact.identity().key());
      sought.add(contact.name());
    }
    links.forEach(link -> sought.addAll(link.words()));
    bulk.query(
            """
            select contact_id, name, external_id, row_key, account_id, email from contact
            where guild_id = :guild
              and contact_id in (select value::bigint from json_array_elements_text(:rows::json))
            """,
            own.numbers(sought),
            (row, _) -> here(row))
        .forEach(this::register);
    bulk.find(
            """
            with sought as materialized (select value from json_array_elements_text(:rows::json))
            select left_over.contact_id, left_over.name, c.external_id, c.row_key,
              left_over.account_id, left_over.email
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
    known.add(here, Optional.of(own.of(here.id().value())), Optional.empty(), Optional.empty());
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
        own.foreign(contact.identity()).orElse(null),
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
            returning contact_id, name, external_id, row_key, account_id, email
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
        Rows.text(row, "external_id"),
        Rows.bigint(row, "account_id").stream().boxed().findFirst(),
        Rows.text(row, "email"));
  }
}
