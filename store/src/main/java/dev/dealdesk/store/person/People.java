package dev.dealdesk.store.person;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of a workspace. */
public final class People {

  private final Session session;

  public People(Session session) {
    this.session = session;
  }

  /** The member with this Discord account, made known or renamed as the server shows them now. */
  public Person member(UserId user, String name) {
    return session
        .handle()
        .createQuery(
            """
            with known as (
              insert into person (guild_id, user_id, name) values (:guild, :user, :name)
              on conflict (guild_id, user_id) do update set name = excluded.name
                where person.name <> excluded.name
              returning person_id, user_id, name)
            select * from known
            union all
            select person_id, user_id, name from person
              where guild_id = :guild and user_id = :user
                and not exists (select from known)
            """)
        .bind("guild", session.guild())
        .bind("user", user)
        .bind("name", name)
        .map((row, _) -> person(row))
        .one();
  }

  /** Remembers in which language a member uses Discord, where the member is known here. */
  public void speaks(UserId user, Locale language) {
    session
        .handle()
        .createUpdate(
            """
            update person set language = :language
            where guild_id = :guild and user_id = :user and language is distinct from :language
            """)
        .bind("guild", session.guild())
        .bind("user", user)
        .bind("language", language.getLanguage().equals(Locale.KOREAN.getLanguage()) ? "ko" : "en")
        .execute();
  }

  /** The members of the server who are known here. */
  public List<Person> members() {
    return session
        .handle()
        .createQuery(
            """
            select person_id, user_id, name from person
            where guild_id = :guild and user_id is not null order by person_id
            """)
        .bind("guild", session.guild())
        .map((row, _) -> person(row))
        .list();
  }

  public Optional<Person> find(UserId user) {
    return session
        .handle()
        .createQuery(
            "select person_id, user_id, name from person where guild_id = :guild and user_id = :user")
        .bind("guild", session.guild())
        .bind("user", user)
        .map((row, _) -> person(row))
        .findOne();
  }

  public Optional<Person> find(PersonId id) {
    return session
        .handle()
        .createQuery(
            "select person_id, user_id, name from person where guild_id = :guild and person_id = :id")
        .bind("guild", session.guild())
        .bind("id", id.value())
        .map((row, _) -> person(row))
        .findOne();
  }

  /**
   * Somebody's team: with everybody who reports to them, or to those. Of one whom nobody reports
   * to, who has the same manager, that manager, and who is in a team of the same name; nobody where
   * nothing of that is known.
   */
  public Set<PersonId> team(PersonId person) {
    return session
        .handle()
        .createQuery(
            """
            with recursive below as (
              select :person::bigint as person_id
              union
              select p.person_id from below
              join person p on p.guild_id = :guild and p.manager_id = below.person_id),
            beside as (
              select p.person_id from person me
              join person p on p.guild_id = me.guild_id
                and (p.manager_id = me.manager_id or p.person_id = me.manager_id or p.team = me.team)
              where me.guild_id = :guild and me.person_id = :person)
            select person_id from below where (select count(*) from below) > 1
            union
            select person_id from beside where (select count(*) from below) = 1
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .mapTo(Long.class)
        .map(PersonId::new)
        .set();
  }

  /** Those of many that there are. */
  public Map<PersonId, Person> all(Collection<PersonId> ids) {
    return session
        .handle()
        .createQuery(
            "select person_id, user_id, name from person where guild_id = :guild and person_id = any(:ids)")
        .bind("guild", session.guild())
        .bindArray("ids", Long.class, ids.stream().map(PersonId::value).toList())
        .map((row, _) -> person(row))
        .stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** The likeliest people of a name that was typed, at most {@code most}. */
  public List<Person> search(String typed, int most) {
    return session
        .handle()
        .createQuery(
            """
            select p.person_id, p.user_id, p.name
            from search_people(:typed, :most) hit
            join person p on p.guild_id = :guild and p.person_id = hit.id
            order by hit.rank
            """)
        .bind("guild", session.guild())
        .bind("typed", typed)
        .bind("most", most)
        .map((row, _) -> person(row))
        .list();
  }

  /** The names that an import brought and that no member of the server stands behind, by name. */
  public List<Person> imported(String typed, int most) {
    return session
        .handle()
        .createQuery(
            """
            select person_id, user_id, name from person
            where guild_id = :guild and user_id is null
              and strpos(search_key(name), search_key(:typed)) > 0
            order by lower(name), person_id limit :most
            """)
        .bind("guild", session.guild())
        .bind("typed", typed)
        .bind("most", most)
        .map((row, _) -> person(row))
        .list();
  }

  /** From a row with {@code person_id}, {@code user_id} and {@code name}. */
  public static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getLong("person_id")),
        Rows.bigint(row, "user_id").stream().mapToObj(UserId::new).findFirst(),
        row.getString("name"));
  }
}
