package dev.dealdesk.store.record;

import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
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
