package dev.dealdesk.store.record;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Accounts and contacts as they stand in their tables, each with all its fields. */
public final class RecordRows {

  private static final String SELECT_ACCOUNT =
      """
      select account_id as id, name, industry, type, website, phone, city, country,
        employees::text as employees, nullif(extra, '{}')::text as extra, deleted_at, merged_into
      from account
      where guild_id = :guild
      """;

  private static final String SELECT_CONTACT =
      """
      select contact_id as id, name, account_id::text as account, title, department, email, phone,
        nullif(extra, '{}')::text as extra, deleted_at, merged_into
      from contact
      where guild_id = :guild
      """;

  private static final String UPDATE_ACCOUNT =
      """
      update account set name = :name, industry = :industry, type = :type, website = :website,
        phone = :phone, city = :city, country = :country, employees = :employees::integer,
        extra = coalesce(:extra::jsonb, '{}')
      where guild_id = :guild and account_id = :id
      """;

  private static final String UPDATE_CONTACT =
      """
      update contact set name = :name, account_id = :account::bigint, title = :title,
        department = :department, email = :email, phone = :phone, extra = coalesce(:extra::jsonb, '{}')
      where guild_id = :guild and contact_id = :id
      """;

  private static final String UPDATE_ACCOUNTS =
      """
      update account a set name = r.name, industry = r.industry, type = r.type,
        website = r.website, phone = r.phone, city = r.city, country = r.country,
        employees = r.employees, extra = coalesce(r.extra::jsonb, '{}')
      from json_to_recordset(:rows::json) as r(id bigint, name text, industry text, type text,
        website text, phone text, city text, country text, employees integer, extra text)
      where a.guild_id = :guild and a.account_id = r.id
      """;

  private static final String UPDATE_CONTACTS =
      """
      update contact c set name = r.name, account_id = r.account, title = r.title,
        department = r.department, email = r.email, phone = r.phone,
        extra = coalesce(r.extra::jsonb, '{}')
      from json_to_recordset(:rows::json) as r(id bigint, name text, account bigint, title text,
        department text, email text, phone text, extra text)
      where c.guild_id = :guild and c.contact_id = r.id
      """;

  private static final String END_ACCOUNT =
      """
      update account set deleted_at = :at, merged_into = :into::bigint
      where guild_id = :guild and account_id = :id
      """;

  private static final String END_CONTACT =
      """
      update contact set deleted_at = :at, merged_into = :into::bigint
      where guild_id = :guild and contact_id = :id
      """;

  private final Session session;

  public RecordRows(Session session) {
    this.session = session;
  }

  /** A record, deleted or not. */
  public Optional<RecordState> find(RecordId id) {
    return one(id, "");
  }

  /** As {@link #find}, and other writers of it wait until this transaction ends. */
  public Optional<RecordState> lock(RecordId id) {
    return one(id, " for update");
  }

  /** Many of one kind, deleted or not; other writers wait until this transaction ends. */
  public Map<Long, RecordState> lockAll(RecordKind kind, Collection<Long> ids) {
    String select =
        switch (kind) {
          case ACCOUNT ->
              SELECT_ACCOUNT
                  + "and account_id in (select value::bigint from json_array_elements_text(:rows::json)) order by account_id for update";
          case CONTACT ->
              SELECT_CONTACT
                  + "and contact_id in (select value::bigint from json_array_elements_text(:rows::json)) order by contact_id for update";
        };
    Map<Long, RecordState> states = new HashMap<>();
    new Bulk(session)
        .query(select, ids.stream().sorted().toList(), (row, _) -> state(kind, row))
        .forEach(state -> states.put(state.id().value(), state));
    return states;
  }

  /** Writes all fields of many records of one kind. */
  public void writeAll(RecordKind kind, Collection<RecordState> states) {
    List<Map<String, String>> rows = states.stream().map(RecordRows::json).toList();
    new Bulk(session)
        .execute(
            switch (kind) {
              case ACCOUNT -> UPDATE_ACCOUNTS;
              case CONTACT -> UPDATE_CONTACTS;
            },
            rows);
  }

  private static Map<String, String> json(RecordState state) {
    Map<String, String> row = new HashMap<>();
    row.put("id", String.valueOf(state.id().value()));
    state.values().forEach((field, value) -> row.put(field.code(), value));
    return row;
  }

  private Optional<RecordState> one(RecordId id, String behind) {
    String condition =
        switch (id.kind()) {
          case ACCOUNT -> SELECT_ACCOUNT + "and account_id = :id";
          case CONTACT -> SELECT_CONTACT + "and contact_id = :id";
        };
    return session
        .handle()
        .createQuery(condition + behind)
        .bind("guild", session.guild())
        .bind("id", id.value())
        .map((row, _) -> state(id.kind(), row))
        .findOne();
  }

  /** Those that were deleted and not merged, the latest first; with a name, those of that name. */
  public List<RecordState> deleted(RecordKind kind, String typed, int most) {
    String select =
        switch (kind) {
          case ACCOUNT -> SELECT_ACCOUNT;
          case CONTACT -> SELECT_CONTACT;
        };
    return session
        .handle()
        .createQuery(
            select
                + """
                and deleted_at is not null and merged_into is null
                and strpos(search_key(name), search_key(:typed)) > 0
                order by search_key(name) = search_key(:typed) desc, deleted_at desc limit :most
                """)
        .bind("guild", session.guild())
        .bind("typed", typed)
        .bind("most", most)
        .map((row, _) -> state(kind, row))
        .list();
  }

  /** Writes all fields of a record. */
  public void write(RecordState state) {
    String update =
        switch (state.id().kind()) {
          case ACCOUNT -> UPDATE_ACCOUNT;
          case CONTACT -> UPDATE_CONTACT;
        };
    var statement = keys(session.handle().createUpdate(update), state.id());
    state.id().kind().fields().forEach(field -> statement.bind(field.code(), state.value(field)));
    statement.execute();
  }

  /** Takes a record out of sight, merged into another where one is given. */
  public void end(RecordId id, Instant at, Optional<Long> into) {
    ended(id, Optional.of(at), into);
  }

  /** Brings a record back. */
  public void revive(RecordId id) {
    ended(id, Optional.empty(), Optional.empty());
  }

  private void ended(RecordId id, Optional<Instant> at, Optional<Long> into) {
    String update =
        switch (id.kind()) {
          case ACCOUNT -> END_ACCOUNT;
          case CONTACT -> END_CONTACT;
        };
    keys(session.handle().createUpdate(update), id).bind("at", at).bind("into", into).execute();
  }

  private <T extends SqlStatement<T>> T keys(T statement, RecordId id) {
    return statement.bind("guild", session.guild()).bind("id", id.value());
  }

  private static RecordState state(RecordKind kind, ResultSet row) throws SQLException {
    Map<RecordField, String> values = new EnumMap<>(RecordField.class);
    for (RecordField field : kind.fields()) {
      Rows.text(row, field.code()).ifPresent(value -> values.put(field, value));
    }
    return new RecordState(
        new RecordId(kind, row.getLong("id")),
        values,
        row.getObject("deleted_at") != null,
        Rows.bigint(row, "merged_into"));
  }
}
