package dev.dealdesk.store.setup;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Rows;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The exchange rates of a workspace. Each names the currency that it is worth something in. */
public final class Rates {

  private final Handle handle;
  private final GuildId guild;

  public Rates(Handle handle, GuildId guild) {
    this.handle = handle;
    this.guild = guild;
  }

  /** Those into a currency: by the other one, and of each the latest first. */
  public List<Rate> into(Currency base) {
    return handle
        .createQuery(
            """
            select currency, valid_from, rate from exchange_rate
            where guild_id = :guild and base = :base
            order by currency, valid_from desc
            """)
        .bind("guild", guild)
        .bind("base", base.getCurrencyCode())
        .map((row, _) ->
            new Rate(
                new RateKey(
                    base,
                    Currency.getInstance(row.getString("currency")),
                    Rows.knownInstant(row, "valid_from")),
                row.getBigDecimal("rate")))
        .list();
  }

  /** How many are into any other currency, and rest until that is the workspace's. */
  public long resting(Currency base) {
    return handle
        .createQuery("select count(*) from exchange_rate where guild_id = :guild and base <> :base")
        .bind("guild", guild)
        .bind("base", base.getCurrencyCode())
        .mapTo(Long.class)
        .one();
  }

  Optional<BigDecimal> find(RateKey key) {
    return into(key.base()).stream()
        .filter(rate -> rate.key().equals(key))
        .findFirst()
        .map(Rate::worth);
  }

  void put(RateKey key, BigDecimal worth) {
    handle.execute(
        """
        insert into exchange_rate (guild_id, base, currency, valid_from, rate)
        values (?, ?, ?, ?, ?)
        on conflict (guild_id, base, currency, valid_from) do update set rate = excluded.rate
        """,
        guild,
        key.base().getCurrencyCode(),
        key.currency().getCurrencyCode(),
        key.from(),
        worth);
  }

  void remove(RateKey key) {
    handle.execute(
        "delete from exchange_rate where guild_id = ? and base = ? and currency = ? and valid_from = ?",
        guild,
        key.base().getCurrencyCode(),
        key.currency().getCurrencyCode(),
        key.from());
  }
}
