package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.importing.Batch.Someone;
import dev.dealdesk.store.person.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people that rows name: members of the server where that is clear, else kept by name. */
final class PeopleLoad {

  private final Session session;
  private final Bulk bulk;
  private final Map<String, Person> byKey = new HashMap<>();
  private final Set<Long> made = new HashSet<>();

  PeopleLoad(Session session) {
    this.session = session;
    bulk = new Bulk(session);
  }

  private record Row(@Nullable Long user, String name) {}

  private record Detail(
      long id, @Nullable String external, @Nullable Long manager, @Nullable String team) {}

  void load(List<Someone> people, Fates fates) {
    Register<Person> known = known();
    Map<UserId, Person> members = members();
    Map<String, Row> missing = new LinkedHashMap<>();
    for (Someone someone : people) {
      if (find(someone, known, members).isEmpty()) {
        String key =
            someone.member().map(user -> "@" + user.value()).orElse(Bulk.key(someone.name()));
        missing.putIfAbsent(key, row(someone));
      }
    }
    insert(missing.values(), known, members);
    people.forEach(
        someone -> byKey.put(someone.key(), find(someone, known, members).orElseThrow()));
    missing.values().stream()
        .filter(row -> row.user() == null)
        .map(Row::name)
        .forEach(fates.peopleByName::add);
    describe(people, fates);
  }

  /** Whom a row calls so. */
  Optional<Person> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  private static Optional<Person> find(
      Someone someone, Register<Person> known, Map<UserId, Person> members) {
    if (someone.member().isPresent()) {
      return someone.member().map(members::get);
    }
    Optional<Person> byId = someone.externalId().flatMap(known::withId);
    if (byId.isPresent()) {
      return byId;
    }
    List<Person> called = known.called(someone.name());
    List<Person> inServer = called.stream().filter(person -> person.user().isPresent()).toList();
    if (inServer.size() == 1) {
      return Optional.of(inServer.getFirst());
    }
    return called.stream().filter(person -> person.user().isEmpty()).findFirst();
  }

  private Register<Person> known() {
    Register<Person> known = new Register<>();
    session
        .handle()
        .createQuery(
            "select person_id, user_id, name, external_id from person where guild_id = :guild")
        .bind("guild", session.guild())
        .map((row, _) -> {
          known.add(
              person(row), Rows.text(row, "external_id"), Optional.empty(), Rows.text(row, "name"));
          return true;
        })
        .list();
    return known;
  }

  private Map<UserId, Person> members() {
    Map<UserId, Person> members = new HashMap<>();
    session
        .handle()
        .createQuery(
            "select person_id, user_id, name from person where guild_id = :guild and user_id is not null")
        .bind("guild", session.guild())
        .map((row, _) -> person(row))
        .forEach(person -> person.user().ifPresent(user -> members.put(user, person)));
    return members;
  }

  private static Row row(Someone someone) {
    return new Row(someone.member().map(UserId::value).orElse(null), someone.name());
  }

  private void insert(Collection<Row> rows, Register<Person> known, Map<UserId, Person> members) {
    bulk.query(
            """
            insert into person (guild_id, user_id, name)
            select :guild, r."user", r.name
            from json_to_recordset(:rows::json) as r("user" bigint, name text)
            returning person_id, user_id, name
            """,
            List.copyOf(rows),
            (row, _) -> person(row))
        .forEach(person -> {
          made.add(person.id().value());
          known.add(person, Optional.empty(), Optional.empty(), Optional.of(person.name()));
          person.user().ifPresent(user -> members.put(user, person));
        });
  }

  /** What a file of people says beyond their names. */
  private void describe(List<Someone> people, Fates fates) {
    Map<RowId, Detail> details = new LinkedHashMap<>();
    for (Someone someone : people) {
      someone.row().ifPresent(row -> details.put(row, detail(someone)));
    }
    Set<Long> changed = new HashSet<>(update(List.copyOf(details.values())));
    details.forEach((row, detail) -> {
      Fate known = changed.contains(detail.id()) ? Fate.UPDATED : Fate.UNCHANGED;
      fates.set(row, made.contains(detail.id()) ? Fate.TAKEN : known);
    });
  }

  private Detail detail(Someone someone) {
    Person person = find(someone.key()).orElseThrow();
    Optional<Person> manager =
        someone.manager().flatMap(this::find).filter(m -> !m.id().equals(person.id()));
    return new Detail(
        person.id().value(),
        someone.externalId().orElse(null),
        manager.map(m -> m.id().value()).orElse(null),
        someone.team().orElse(null));
  }

  private List<Long> update(List<Detail> details) {
    return bulk.query(
        """
        update person p
        set external_id = coalesce(p.external_id, r.external), manager_id = coalesce(r.manager, p.manager_id),
          team = coalesce(r.team, p.team)
        from json_to_recordset(:rows::json) as r(id bigint, external text, manager bigint, team text)
        where p.guild_id = :guild and p.person_id = r.id
          and (p.external_id is null and r.external is not null
            or r.manager is not null and r.manager is distinct from p.manager_id
            or r.team is not null and r.team is distinct from p.team)
        returning p.person_id
        """,
        details,
        (row, _) -> row.getLong("person_id"));
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getLong("person_id")),
        Rows.bigint(row, "user_id").stream().mapToObj(UserId::new).findFirst(),
        row.getString("name"));
  }
}
