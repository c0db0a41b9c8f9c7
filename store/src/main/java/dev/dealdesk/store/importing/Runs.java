package dev.dealdesk.store.importing;

import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import java.time.Instant;
import java.util.Optional;

/** Which imports were run, by whom and when. */
record Runs(Session session) {

  /**
   * An import.
   *
   * @param by who ran it, unless that person was erased
   */
  record Run(long interaction, Instant at, Optional<UserId> by, boolean undone) {}

  /** That the present interaction is one. */
  void begin() {
    Author author = session.author(Right.MANAGE);
    session
        .handle()
        .createUpdate(
            """
            insert into import_run (guild_id, interaction_id, at, person_id)
            values (:guild, :interaction, :at, :person)
            """)
        .bind("guild", session.guild())
        .bind("interaction", author.interaction())
        .bind("at", author.at())
        .bind("person", new People(session).member(author.user(), author.name()).id().value())
        .execute();
  }

  /** Of two people who take it back at once, one comes first. */
  Optional<Run> lock(long interaction) {
    return session
        .handle()
        .createQuery(
            """
            select r.interaction_id, r.at, p.user_id, r.undone_at is not null as undone
            from import_run r
            join person p on p.guild_id = r.guild_id and p.person_id = r.person_id
            where r.guild_id = :guild and r.interaction_id = :interaction
            for update of r
            """)
        .bind("guild", session.guild())
        .bind("interaction", interaction)
        .map((row, _) ->
            new Run(
                row.getLong("interaction_id"),
                Rows.knownInstant(row, "at"),
                Rows.bigint(row, "user_id").stream().mapToObj(UserId::new).findFirst(),
                row.getBoolean("undone")))
        .findOne();
  }

  void end(long interaction) {
    session
        .handle()
        .createUpdate(
            """
            update import_run set undone_at = :at
            where guild_id = :guild and interaction_id = :interaction
            """)
        .bind("at", session.at())
        .bind("guild", session.guild())
        .bind("interaction", interaction)
        .execute();
  }
}
