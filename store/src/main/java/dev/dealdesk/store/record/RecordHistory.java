package dev.dealdesk.store.record;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who changed what about accounts and contacts; entries are added and never altered. */
public final class RecordHistory {

  private static final String SELECT =
      """
      select c.record_change_id, c.kind, c.record_id, c.at, c.what, c.interaction_id, c.fields,
        c.undoes, c.actor_id, p.user_id, p.name
      from record_change c
      left join person p on p.guild_id = c.guild_id and p.person_id = c.actor_id
      """;

  private final Session session;

  public RecordHistory(Session session) {
    this.session = session;
  }

  /** What is to be written down. */
  public record Entry(
      RecordId record,
      RecordChange.What what,
      Map<RecordField, RecordDelta> fields,
      Optional<RecordChange.Other> other,
      OptionalLong undoes) {

    public Entry(RecordId record, RecordChange.What what, Map<RecordField, RecordDelta> fields) {
      this(record, what, fields, Optional.empty(), OptionalLong.empty());
    }

    String json() {
      Map<String, Map<String, @Nullable String>> json = new HashMap<>(RecordDelta.json(fields));
      other.ifPresent(of -> json.put(of.key(), Map.of("new", String.valueOf(of.id()))));
      return Rows.json(json);
    }
  }

  /** Adds an entry in the name of whoever writes, and returns its id. */
  public long add(Entry entry) {
    Author author = session.author(Right.EDIT);
    Person actor = new People(session).member(author.user(), author.name());
    return session
        .handle()
        .createQuery(
            """
            insert into record_change (guild_id, kind, record_id, at, actor_id, interaction_id, what,
              fields, undoes)
            values (:guild, :kind, :record, :at, :actor, :interaction, :what, :fields::jsonb, :undoes::bigint)
            returning record_change_id
            """)
        .bind("guild", session.guild())
        .bind("kind", entry.record().kind().code())
        .bind("record", entry.record().value())
        .bind("at", author.at())
        .bind("actor", actor.id().value())
        .bind("interaction", author.interaction())
        .bind("what", entry.what().code())
        .bind("fields", entry.json())
        .bind("undoes", boxed(entry.undoes()))
        .mapTo(Long.class)
        .one();
  }

  private static @Nullable Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  /** That a record was made, with all that is known of it. */
  public void created(RecordState made) {
    RecordState nothing = new RecordState(made.id(), Map.of(), true, OptionalLong.empty());
    add(new Entry(made.id(), RecordChange.What.CREATED, nothing.differences(made)));
  }

  /** Adds entries of many records, all by whoever writes here. */
  public void addAll(List<Entry> entries) {
    Author author = session.author(Right.EDIT);
    long actor = new People(session).member(author.user(), author.name()).id().value();
    new Bulk(session)
        .execute(
            """
            insert into record_change (guild_id, kind, record_id, at, actor_id, interaction_id, what,
              fields, undoes)
            select :guild, r.kind, r.record, r.at, r.actor, r.interaction, r.what, r.fields::jsonb,
              r.undoes
            from json_to_recordset(:rows::json) as r(kind text, record bigint, at timestamptz,
              actor bigint, interaction bigint, what text, fields text, undoes bigint)
            """,
            entries.stream().map(entry -> row(entry, actor, author)).toList());
  }

  private static Map<String, Object> row(Entry entry, long actor, Author author) {
    Map<String, Object> row = new HashMap<>();
    row.put("kind", entry.record().kind().code());
    row.put("record", entry.record().value());
    row.put("at", author.at().toString());
    row.put("actor", actor);
    row.put("interaction", author.interaction());
    row.put("what", entry.what().code());
    row.put("fields", entry.json());
    entry.undoes().ifPresent(undone -> row.put("undoes", undone));
    return row;
  }

  /** That records were made by an import. */
  public void imported(RecordKind kind, Collection<RecordId> made) {
    Author author = session.author(Right.EDIT);
    Person actor = new People(session).member(author.user(), author.name());
    session
        .handle()
        .createUpdate(
            """
            insert into record_change (guild_id, kind, record_id, at, actor_id, interaction_id, what)
            select :guild, :kind, made, :at, :actor, :interaction, 'imported' from unnest(:made) made
            """)
        .bind("guild", session.guild())
        .bind("kind", kind.code())
        .bindArray("made", Long.class, made.stream().map(RecordId::value).toList())
        .bind("at", author.at())
        .bind("actor", actor.id().value())
        .bind("interaction", author.interaction())
        .execute();
  }

  /** Entries of a record, the latest first, a page at a time. */
  public List<RecordChange> page(RecordId record, int offset, int size) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.kind = :kind and c.record_id = :record
                order by c.record_change_id desc offset :offset limit :size
                """)
        .bind("guild", session.guild())
        .bind("kind", record.kind().code())
        .bind("record", record.value())
        .bind("offset", offset)
        .bind("size", size)
        .map((row, _) -> change(row))
        .list();
  }

  public long count(RecordId record) {
    return session
        .handle()
        .createQuery(
            """
            select count(*) from record_change
            where guild_id = :guild and kind = :kind and record_id = :record
            """)
        .bind("guild", session.guild())
        .bind("kind", record.kind().code())
        .bind("record", record.value())
        .mapTo(Long.class)
        .one();
  }

  /** The latest entry of a record; none for one from before there was a history. */
  public Optional<RecordChange> last(RecordId record) {
    return page(record, 0, 1).stream().findFirst();
  }

  /**
   * Which entry of a record is its latest; 0 where there is none. It names the record's version.
   */
  public long version(RecordId record) {
    return last(record).map(RecordChange::id).orElse(0L);
  }

  /** What changed about a record after a version of it, the latest first. */
  public List<RecordChange> since(RecordId record, long version) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.kind = :kind and c.record_id = :record
                  and c.record_change_id > :version
                order by c.record_change_id desc
                """)
        .bind("guild", session.guild())
        .bind("kind", record.kind().code())
        .bind("record", record.value())
        .bind("version", version)
        .map((row, _) -> change(row))
        .list();
  }

  /** What an interaction changed, the latest first. */
  public List<RecordChange> ofInteraction(long interaction) {
    return session
        .handle()
        .createQuery(
            SELECT
                + "where c.guild_id = :guild and c.interaction_id = :interaction order by c.record_change_id desc")
        .bind("guild", session.guild())
        .bind("interaction", interaction)
        .map((row, _) -> change(row))
        .list();
  }

  /** Which of an interaction's entries have been taken back. */
  public Set<Long> undone(long interaction) {
    return new HashSet<>(
        session
            .handle()
            .createQuery(
                """
                select u.undoes from record_change c
                join record_change u on u.guild_id = c.guild_id and u.undoes = c.record_change_id
                where c.guild_id = :guild and c.interaction_id = :interaction
                """)
            .bind("guild", session.guild())
            .bind("interaction", interaction)
            .mapTo(Long.class)
            .list());
  }

  private static RecordChange change(ResultSet row) throws SQLException {
    PersonId actor = new PersonId(row.getLong("actor_id"));
    Optional<UserId> user = Rows.bigint(row, "user_id").stream().mapToObj(UserId::new).findFirst();
    Map<String, Map<String, @Nullable String>> fields =
        Rows.json(row.getString("fields"), new TypeReference<>() {});
    return new RecordChange(
        row.getLong("record_change_id"),
        new RecordId(RecordKind.ofCode(row.getString("kind")), row.getLong("record_id")),
        Rows.knownInstant(row, "at"),
        Rows.text(row, "name").map(name -> new Person(actor, user, name)),
        Rows.bigint(row, "interaction_id"),
        RecordChange.What.ofCode(row.getString("what")),
        deltas(fields),
        Stream.of(
                other(fields.get(RecordChange.Other.INTO), true),
                other(fields.get(RecordChange.Other.MERGED), false))
            .flatMap(Optional::stream)
            .findFirst(),
        Rows.bigint(row, "undoes"));
  }

  private static Map<RecordField, RecordDelta> deltas(
      Map<String, Map<String, @Nullable String>> fields) {
    Map<RecordField, RecordDelta> deltas = new EnumMap<>(RecordField.class);
    fields.forEach((code, values) -> {
      if (!code.equals(RecordChange.Other.INTO) && !code.equals(RecordChange.Other.MERGED)) {
        deltas.put(
            RecordField.ofCode(code),
            new RecordDelta(
                Optional.ofNullable(values.get("old")), Optional.ofNullable(values.get("new"))));
      }
    });
    return deltas;
  }

  private static Optional<RecordChange.Other> other(
      @Nullable Map<String, @Nullable String> values, boolean survives) {
    return values == null
        ? Optional.empty()
        : Optional.of(
            new RecordChange.Other(Long.parseLong(String.valueOf(values.get("new"))), survives));
  }
}
