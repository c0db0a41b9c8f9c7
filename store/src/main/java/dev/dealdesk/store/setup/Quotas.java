package dev.dealdesk.store.setup;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.Person;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The quotas of a workspace. */
public final class Quotas {

  private final Handle handle;
  private final GuildId guild;

  public Quotas(Handle handle, GuildId guild) {
    this.handle = handle;
    this.guild = guild;
  }

  /** All of them: the latest period first, and in each by name. */
  public List<Quota> all() {
    return handle
        .createQuery(
            """
            select q.person_id, p.user_id, p.name, q.starts_on, q.months, q.currency, q.amount
            from quota q
            join person p on p.guild_id = q.guild_id and p.person_id = q.person_id
            where q.guild_id = :guild
            order by q.starts_on desc, q.months, p.name, q.person_id
            """)
        .bind("guild", guild)
        .map((row, _) ->
            new Quota(
                new Person(
                    new PersonId(row.getLong("person_id")),
                    Rows.bigint(row, "user_id").stream().mapToObj(UserId::new).findFirst(),
                    row.getString("name")),
                row.getObject("starts_on", LocalDate.class),
                row.getInt("months"),
                new Money(
                    row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")))))
        .list();
  }

  Optional<Money> find(QuotaKey key) {
    return all().stream().filter(quota -> quota.key().equals(key)).findFirst().map(Quota::amount);
  }

  void put(QuotaKey key, Money amount) {
    handle.execute(
        """
        insert into quota (guild_id, person_id, starts_on, months, currency, amount)
        values (?, ?, ?, ?, ?, ?)
        on conflict (guild_id, person_id, starts_on, months)
          do update set currency = excluded.currency, amount = excluded.amount
        """,
        guild,
        key.person().value(),
        key.startsOn(),
        key.months(),
        amount.currency().getCurrencyCode(),
        amount.amount());
  }

  void remove(QuotaKey key) {
    handle.execute(
        "delete from quota where guild_id = ? and person_id = ? and starts_on = ? and months = ?",
        guild,
        key.person().value(),
        key.startsOn(),
        key.months());
  }
}
