package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Session;

/**
 * Texts that queries over the pipeline of a moment share. They bind {@code :guild}, {@code :base}
 * (the workspace's currency), {@code :at} and {@code :known}.
 */
public final class AsOf {

  /** {@code rate}: what one unit of each other currency was worth at {@code :at}. */
  public static final String RATES =
      """
      with rate as (
        select distinct on (currency) currency, rate from exchange_rate
        where guild_id = :guild and base = :base and currency <> :base and valid_from <= :at
        order by currency, valid_from desc)
      """;

  private static final String CONVERTED =
      """
      case when v.currency = :base then v.amount
        else round_half_even(v.amount * r.rate, minor_units(:base)) end\
      """;

  private static final String EXPECTED =
      """
      case when v.currency = :base then v.expected
        else round_half_even(v.amount * v.probability * r.rate / 100, minor_units(:base)) end\
      """;

  private static final String VERSIONS =
      """
      opportunity_version v left join rate r on r.currency = v.currency
      where v.guild_id = :guild and v.valid_from <= :at and v.valid_to > :at
        and v.known_from <= :known and not v.deleted and\
      """;

  private AsOf() {}

  /**
   * Has the statements of this transaction planned for the values that they are sent with. A plan
   * that has to do for any instant and scope reads far too much for most, and PostgreSQL takes to
   * one after a few executions.
   */
  public static void plan(Session session) {
    session.handle().execute("set local plan_cache_mode = force_custom_plan");
  }

  /**
   * A query in which {@code CONVERTED} is an amount in the workspace's currency, {@code EXPECTED}
   * that times the probability, each rounded once and null where the amount is unknown or its
   * currency has no rate; and {@code VERSIONS} are the versions of the moment with their rates,
   * which a further condition follows.
   */
  public static String spelled(String query) {
    return query
        .replace("CONVERTED", CONVERTED)
        .replace("EXPECTED", EXPECTED)
        .replace("VERSIONS", VERSIONS);
  }
}
