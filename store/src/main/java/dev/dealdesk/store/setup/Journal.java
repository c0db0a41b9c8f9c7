package dev.dealdesk.store.setup;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of settings; entries are added and never altered. */
final class Journal {

  private static final String SELECT =
      """
      select c.setting_change_id, c.at, c.actor_id, p.user_id, p.name, c.interaction_id, c.setting,
        c.subject, c.before, c.after
      from setting_change c
      join person p on p.guild_id = c.guild_id and p.person_id = c.actor_id
      """;

  private final Session session;

  Journal(Session session) {
    this.session = session;
  }

  SettingChange add(Author author, Person actor, Wish wish, Optional<String> before) {
    long id =
        session
            .handle()
            .createQuery(
                """
                insert into setting_change (guild_id, at, actor_id, interaction_id, setting, subject,
                  before, after)
                values (:guild, :at, :actor, :interaction, :setting, :subject, :before, :after)
                returning setting_change_id
                """)
            .bind("guild", session.guild())
            .bind("at", author.at())
            .bind("actor", actor.id().value())
            .bind("interaction", author.interaction())
            .bind("setting", wish.setting().name())
            .bind("subject", wish.subject())
            .bind("before", before)
            .bind("after", wish.value())
            .mapTo(Long.class)
            .one();
    return new SettingChange(
        id,
        author.at(),
        actor,
        author.interaction(),
        wish.setting(),
        wish.subject(),
        before,
        wish.value());
  }

  /** The id of the latest entry; 0 where there is none. */
  long latest() {
    return session
        .handle()
        .createQuery(
            "select coalesce(max(setting_change_id), 0) from setting_change where guild_id = :guild")
        .bind("guild", session.guild())
        .mapTo(Long.class)
        .one();
  }

  /** How a setting has changed after an entry, the first change first. */
  List<SettingChange> since(Wish wish, long seen) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.setting = :setting and c.subject = :subject
                  and c.setting_change_id > :seen
                order by c.setting_change_id
                """)
        .bind("guild", session.guild())
        .bind("setting", wish.setting().name())
        .bind("subject", wish.subject())
        .bind("seen", seen)
        .map((row, _) -> change(row))
        .list();
  }

  /** What an interaction has set. */
  List<SettingChange> of(long interaction) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.interaction_id = :interaction
                order by c.setting_change_id
                """)
        .bind("guild", session.guild())
        .bind("interaction", interaction)
        .map((row, _) -> change(row))
        .list();
  }

  /** The latest entries about some parts, the latest first. */
  List<SettingChange> latest(List<Part> parts, int most) {
    List<String> settings =
        Stream.of(Setting.values())
            .filter(setting -> parts.contains(setting.part()))
            .map(Setting::name)
            .toList();
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.setting = any(:settings)
                order by c.setting_change_id desc limit :most
                """)
        .bind("guild", session.guild())
        .bindArray("settings", String.class, settings)
        .bind("most", most)
        .map((row, _) -> change(row))
        .list();
  }

  List<SettingChange> latest(int most) {
    return latest(Arrays.asList(Part.values()), most);
  }

  private static SettingChange change(ResultSet row) throws SQLException {
    return new SettingChange(
        row.getLong("setting_change_id"),
        Rows.knownInstant(row, "at"),
        new Person(
            new PersonId(row.getLong("actor_id")),
            Rows.bigint(row, "user_id").stream().mapToObj(UserId::new).findFirst(),
            row.getString("name")),
        row.getLong("interaction_id"),
        Setting.valueOf(row.getString("setting")),
        row.getString("subject"),
        Rows.text(row, "before"),
        Rows.text(row, "after"));
  }
}
