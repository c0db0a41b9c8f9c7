package dev.dealdesk.store.setup;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.ProcessId;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** The rows of a list of names; the three tables have the same columns for that. */
final class CatalogRows {

  private final Handle handle;
  private final GuildId guild;
  private final String table;
  private final String key;

  CatalogRows(Handle handle, GuildId guild, Catalog catalog) {
    this.handle = handle;
    this.guild = guild;
    table =
        switch (catalog) {
          case STAGES -> "stage";
          case ROLES -> "role";
          case REASONS -> "lost_reason";
        };
    key =
        switch (catalog) {
          case STAGES -> "stage_id";
          case ROLES -> "role_id";
          case REASONS -> "reason_id";
        };
  }

  void nameInEnglish(int id, String name) {
    handle.execute(
        sql("update $table set name_en = ? where guild_id = ? and $key = ?"), name, guild, id);
  }

  void nameInKorean(int id, String name) {
    handle.execute(
        sql("update $table set name_ko = ? where guild_id = ? and $key = ?"), name, guild, id);
  }

  /**
   * @param at none: in use again
   */
  void retire(int id, Optional<Instant> at) {
    handle
        .createUpdate(
            sql(
                """
                update $table set retired_at = :at::timestamptz
                where guild_id = :guild and $key = :id
                """))
        .bind("guild", guild)
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  /** What the order does not name comes behind what it does, in the order it has. */
  void order(List<Integer> ids) {
    handle
        .createUpdate(
            sql(
                """
                update $table entry set position = placed.position
                from (
                  select t.$key, row_number() over (
                      order by o.place nulls last, t.position, t.$key) as position
                  from $table t
                  left join unnest(:ids) with ordinality o (id, place) on o.id = t.$key
                  where t.guild_id = :guild) placed
                where entry.guild_id = :guild and entry.$key = placed.$key
                """))
        .bind("guild", guild)
        .bindArray("ids", Integer.class, ids)
        .execute();
  }

  /** Adds a name behind all others, and returns its id. */
  int add(Bilingual name) {
    return handle
        .createQuery(
            sql(
                """
                insert into $table (guild_id, position, name_en, name_ko)
                select :guild, coalesce(max(position), 0) + 1, :en, :ko
                from $table where guild_id = :guild
                returning $key
                """))
        .bind("guild", guild)
        .bind("en", name.english())
        .bind("ko", name.korean())
        .mapTo(Integer.class)
        .one();
  }

  /** Adds a stage behind all others, and returns its id. */
  int add(ProcessId process, ProcessTemplate.Step step, OptionalInt stalledAfterDays) {
    return handle
        .createQuery(
            """
            insert into stage (guild_id, process_id, position, kind, name_en, name_ko, probability,
              forecast, stalled_after_days)
            select :guild, :process, coalesce(max(position), 0) + 1, :kind, :en, :ko, :probability,
              :forecast, :stalled::smallint
            from stage where guild_id = :guild
            returning stage_id
            """)
        .bind("guild", guild)
        .bind("process", process.value())
        .bind("kind", step.kind().code())
        .bind("en", step.name().english())
        .bind("ko", step.name().korean())
        .bind("probability", step.probability())
        .bind("forecast", step.forecast().code())
        .bind("stalled", stalledAfterDays.stream().boxed().findFirst())
        .mapTo(Integer.class)
        .one();
  }

  private String sql(String pattern) {
    return pattern.replace("$table", table).replace("$key", key);
  }
}
