package dev.dealdesk.store.opportunity;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Who changed what about opportunities, and when; entries are added and never altered. */
final class History {

  private static final String SELECT =
      """
      select c.change_id, c.number, c.at, c.loaded_at, c.kind, c.interaction_id, c.fields,
        c.actor_id, p.user_id, p.name
      from change c
      left join person p on p.guild_id = c.guild_id and p.person_id = c.actor_id
      """;

  private static final String INSERT =
      """
      insert into change (guild_id, number, at, kind, actor_id, interaction_id, undoes, fields)
      values (:guild, :number, :at, :kind, :actor, :interaction, :undoes, :fields::jsonb)
      """;

  private final Session session;

  History(Session session) {
    this.session = session;
  }

  /** Adds an entry and returns its id. */
  long add(
      OpportunityNumber number,
      Instant at,
      Change.Kind kind,
      Person actor,
      Map<Field, Delta> fields) {
    return add(number, at, kind, actor, Rows.json(Field.json(fields)));
  }

  long add(
      OpportunityNumber number, Instant at, Change.Kind kind, Person actor, Change.RoleDelta role) {
    return add(number, at, kind, actor, Rows.json(role.json()));
  }

  /**
   * Adds the entry that takes back another.
   *
   * @param fields what becomes of the opportunity's fields by it
   */
  void addUndoing(Change change, Instant at, Person actor, Map<Field, Delta> fields) {
    Map<String, Map<String, @Nullable String>> json = new TreeMap<>(Field.json(fields));
    change.role().ifPresent(role -> json.putAll(role.json()));
    change.activity().ifPresent(id -> json.put(Change.ACTIVITY, Map.of("id", String.valueOf(id))));
    add(
        change.number(),
        at,
        Change.Kind.UNDONE,
        actor,
        Rows.json(json),
        OptionalLong.of(change.id()));
  }

  /** Adds an entry for each of many changes. */
  void addAll(List<ManyChange.Done> changes, Person actor) {
    PreparedBatch batch = session.handle().prepareBatch(INSERT);
    for (ManyChange.Done change : changes) {
      Opportunity before = change.before();
      Opportunity after = change.after();
      String json = Rows.json(Field.json(Field.differences(before, after)));
      bound(
              batch,
              after.number(),
              after.since(),
              Change.Kind.between(before, after),
              actor,
              json,
              OptionalLong.empty())
          .add();
    }
    batch.execute();
  }

  private long add(
      OpportunityNumber number, Instant at, Change.Kind kind, Person actor, String json) {
    return add(number, at, kind, actor, json, OptionalLong.empty());
  }

  private long add(
      OpportunityNumber number,
      Instant at,
      Change.Kind kind,
      Person actor,
      String json,
      OptionalLong undoes) {
    Query insert = session.handle().createQuery(INSERT + "returning change_id");
    return bound(insert, number, at, kind, actor, json, undoes).mapTo(Long.class).one();
  }

  private <T extends SqlStatement<T>> T bound(
      T statement,
      OpportunityNumber number,
      Instant at,
      Change.Kind kind,
      Person actor,
      String json,
      OptionalLong undoes) {
    return statement
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("at", at)
        .bind("kind", kind.code())
        .bind("actor", actor.id().value())
        .bind("interaction", session.author().map(Author::interaction))
        .bind("undoes", undoes)
        .bind("fields", json);
  }

  /** Entries of an opportunity, the latest first, a page at a time. */
  List<Change> page(OpportunityNumber number, int offset, int size) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.number = :number
                order by c.at desc, c.change_id desc offset :offset limit :size
                """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("offset", offset)
        .bind("size", size)
        .map((row, _) -> change(row))
        .list();
  }

  /** Entries of an opportunity after another one, in the order in which they were made. */
  List<Change> after(OpportunityNumber number, long change, int most) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.number = :number and c.change_id > :change
                order by c.change_id limit :most
                """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("change", change)
        .bind("most", most)
        .map((row, _) -> change(row))
        .list();
  }

  /** The entry that was made last; 0 where there is none. */
  long last(OpportunityNumber number) {
    return session
        .handle()
        .createQuery(
            "select coalesce(max(change_id), 0) from change where guild_id = :guild and number = :number")
        .bind("guild", session.guild())
        .bind("number", number.value())
        .mapTo(Long.class)
        .one();
  }

  long count(OpportunityNumber number) {
    return session
        .handle()
        .createQuery("select count(*) from change where guild_id = :guild and number = :number")
        .bind("guild", session.guild())
        .bind("number", number.value())
        .mapTo(Long.class)
        .one();
  }

  /** The latest entry after an instant that touched a field. */
  Optional<Change> lastChangeOf(OpportunityNumber number, Field field, Instant after) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.number = :number and c.at > :after
                  and jsonb_exists(c.fields, :field)
                order by c.at desc, c.change_id desc limit 1
                """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("after", after)
        .bind("field", field.code())
        .map((row, _) -> change(row))
        .findOne();
  }

  /** Everything that an interaction changed, by opportunity and in order. */
  List<Change> ofInteraction(long interaction) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.interaction_id = :interaction
                order by c.number, c.change_id
                """)
        .bind("guild", session.guild())
        .bind("interaction", interaction)
        .map((row, _) -> change(row))
        .list();
  }

  /** Which of these were taken back, by their ids. */
  Set<Long> undone(List<Change> changes) {
    return session
        .handle()
        .createQuery(
            "select undoes from change where guild_id = :guild and undoes = any (:changes)")
        .bind("guild", session.guild())
        .bindArray("changes", Long.class, changes.stream().map(Change::id).toArray())
        .mapTo(Long.class)
        .set();
  }

  /**
   * What others changed about an opportunity after an interaction's changes of it, and what that
   * person changed later; without what was taken back again.
   *
   * @param changes of one opportunity and one interaction, in order
   */
  List<Change> since(List<Change> changes, long interaction) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.number = :number and c.change_id > :first
                  and c.interaction_id is distinct from :interaction and c.kind <> 'undone'
                  and not exists (select from change u
                    where u.guild_id = c.guild_id and u.undoes = c.change_id)
                order by c.change_id
                """)
        .bind("guild", session.guild())
        .bind("number", changes.getFirst().number().value())
        .bind("first", changes.getFirst().id())
        .bind("interaction", interaction)
        .map((row, _) -> change(row))
        .list();
  }

  /** As {@link #since}, of all opportunities that an interaction changed. */
  Map<Long, List<Change>> sinceAll(long interaction) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                join (select number, min(change_id) as first from change
                  where guild_id = :guild and interaction_id = :interaction group by number) mine
                  on mine.number = c.number
                where c.guild_id = :guild and c.change_id > mine.first
                  and c.interaction_id is distinct from :interaction and c.kind <> 'undone'
                  and not exists (select from change u
                    where u.guild_id = c.guild_id and u.undoes = c.change_id)
                order by c.change_id
                """)
        .bind("guild", session.guild())
        .bind("interaction", interaction)
        .map((row, _) -> change(row))
        .collect(Collectors.groupingBy(change -> change.number().value()));
  }

  private static Change change(ResultSet row) throws SQLException {
    PersonId actor = new PersonId(row.getLong("actor_id"));
    Optional<UserId> user = Rows.bigint(row, "user_id").stream().mapToObj(UserId::new).findFirst();
    Map<String, Map<String, @Nullable String>> fields =
        Rows.json(row.getString("fields"), new TypeReference<>() {});
    return new Change(
        row.getLong("change_id"),
        new OpportunityNumber(row.getLong("number")),
        Rows.knownInstant(row, "at"),
        Rows.instant(row, "loaded_at"),
        Change.Kind.of(row.getString("kind")),
        Rows.text(row, "name").map(name -> new Person(actor, user, name)),
        Rows.bigint(row, "interaction_id"),
        deltas(fields),
        Optional.ofNullable(fields.get(Change.RoleDelta.CODE)).map(History::role),
        activity(fields.get(Change.ACTIVITY)));
  }

  private static Map<Field, Delta> deltas(Map<String, Map<String, @Nullable String>> fields) {
    Map<Field, Delta> deltas = new EnumMap<>(Field.class);
    fields.forEach((code, values) -> {
      if (!code.equals(Change.RoleDelta.CODE) && !code.equals(Change.ACTIVITY)) {
        deltas.put(
            Field.ofCode(code),
            new Delta(
                Optional.ofNullable(values.get("old")), Optional.ofNullable(values.get("new"))));
      }
    });
    return deltas;
  }

  private static OptionalLong activity(@Nullable Map<String, @Nullable String> values) {
    return values == null
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(String.valueOf(values.get("id"))));
  }

  private static Change.RoleDelta role(Map<String, @Nullable String> values) {
    return new Change.RoleDelta(
        String.valueOf(values.get("contact")),
        String.valueOf(values.get("role")),
        Boolean.parseBoolean(values.get("primary")),
        Optional.ofNullable(values.get("replaced")));
  }
}
