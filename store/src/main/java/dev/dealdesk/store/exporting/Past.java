package dev.dealdesk.store.exporting;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole history of all opportunities, the deleted ones' too, field by field. */
public final class Past {

  private final Session session;

  public Past(Session session) {
    this.session = session;
  }

  /**
   * @param one the opportunity whose history it is; none: that of all
   */
  public void each(Optional<OpportunityNumber> one, Consumer<PastEntry> taker) {
    session
        .handle()
        .createQuery(
            """
            select c.number, o.external_id, v.name as opportunity, c.at, c.loaded_at,
              actor.name as actor, c.kind, f.key as field,
              case f.key
                when 'account' then account_before.name
                when 'owner' then owner_before.name
                when 'role' then replaced.name
                else f.value ->> 'old' end as before,
              case f.key
                when 'account' then account_after.name
                when 'owner' then owner_after.name
                when 'role' then contact.name || ' – ' || r.name_en
                when 'activity' then activity.text
                else f.value ->> 'new' end as after,
              stage_before.name_en as before_en, stage_before.name_ko as before_ko,
              stage_after.name_en as after_en, stage_after.name_ko as after_ko
            from change c
            join opportunity o on o.guild_id = c.guild_id and o.number = c.number
            join opportunity_version v on v.guild_id = c.guild_id and v.number = c.number
              and v.valid_to = 'infinity'
            left join person actor on actor.guild_id = c.guild_id and actor.person_id = c.actor_id
            left join lateral jsonb_each(c.fields) f on true
            left join account account_before on account_before.guild_id = c.guild_id
              and account_before.account_id = case f.key when 'account' then (f.value ->> 'old')::bigint end
            left join account account_after on account_after.guild_id = c.guild_id
              and account_after.account_id = case f.key when 'account' then (f.value ->> 'new')::bigint end
            left join person owner_before on owner_before.guild_id = c.guild_id
              and owner_before.person_id = case f.key when 'owner' then (f.value ->> 'old')::bigint end
            left join person owner_after on owner_after.guild_id = c.guild_id
              and owner_after.person_id = case f.key when 'owner' then (f.value ->> 'new')::bigint end
            left join stage stage_before on stage_before.guild_id = c.guild_id
              and stage_before.stage_id = case f.key when 'stage' then (f.value ->> 'old')::integer end
            left join stage stage_after on stage_after.guild_id = c.guild_id
              and stage_after.stage_id = case f.key when 'stage' then (f.value ->> 'new')::integer end
            left join contact on contact.guild_id = c.guild_id
              and contact.contact_id = case f.key when 'role' then (f.value ->> 'contact')::bigint end
            left join contact replaced on replaced.guild_id = c.guild_id
              and replaced.contact_id = case f.key when 'role' then (f.value ->> 'replaced')::bigint end
            left join role r on r.guild_id = c.guild_id
              and r.role_id = case f.key when 'role' then (f.value ->> 'role')::integer end
            left join activity on activity.guild_id = c.guild_id and activity.deleted_at is null
              and activity.activity_id = case f.key when 'activity' then (f.value ->> 'id')::bigint end
            where c.guild_id = :guild and (:one::bigint is null or c.number = :one)
            order by c.number, c.at, c.change_id, f.key
            """)
        .bind("guild", session.guild())
        .bind("one", one.map(OpportunityNumber::value))
        .setFetchSize(Exports.FETCHED)
        .map((row, _) -> entry(row))
        .forEach(taker);
  }

  private static PastEntry entry(ResultSet row) throws SQLException {
    return new PastEntry(
        new OpportunityNumber(row.getLong("number")),
        Rows.text(row, "external_id"),
        row.getString("opportunity"),
        Rows.knownInstant(row, "at"),
        Rows.instant(row, "loaded_at"),
        Rows.text(row, "actor"),
        Change.Kind.of(row.getString("kind")),
        Rows.text(row, "field"),
        Rows.text(row, "before"),
        Rows.text(row, "after"),
        stage(row, "before_en", "before_ko"),
        stage(row, "after_en", "after_ko"));
  }

  private static Optional<Bilingual> stage(ResultSet row, String english, String korean)
      throws SQLException {
    String name = row.getString(english);
    return name == null
        ? Optional.empty()
        : Optional.of(new Bilingual(name, row.getString(korean)));
  }
}
