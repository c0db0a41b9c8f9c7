package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.GuildId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one server's opportunities, read once and without the store, and folded in memory.
 *
 * @param lives every version of each opportunity, in order of time
 * @param rates by currency and the instant from which they hold, into US dollars
 */
record RawHistory(List<List<RawVersion>> lives, Map<String, TreeMap<Long, BigDecimal>> rates) {

  static RawHistory read(Connection connection, GuildId guild) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path = dealdesk, public");
    }
    connection.setAutoCommit(false);
    return new RawHistory(lives(connection, guild), rates(connection, guild));
  }

  /** What each opportunity was like at an instant as far as it was known, deleted ones as well. */
  Map<Long, RawVersion> at(Moment moment) {
    long at = micros(moment.at());
    long known = micros(moment.known());
    Map<Long, RawVersion> states = HashMap.newHashMap(lives.size());
    for (List<RawVersion> life : lives) {
      for (RawVersion version : life) {
        if (version.from() <= at && at < version.until() && version.known() <= known) {
          states.put(version.number(), version);
        }
      }
    }
    return states;
  }

  /** What one unit was worth in US dollars at an instant; null: nobody had said. */
  @Nullable BigDecimal rate(String currency, Instant at) {
    if (currency.equals("USD")) {
      return BigDecimal.ONE;
    }
    var latest = rates.getOrDefault(currency, new TreeMap<>()).floorEntry(micros(at));
    return latest == null ? null : latest.getValue();
  }

  /** What is there of it, each once and in order, to choose from. */
  <T extends Comparable<T>> List<T> each(java.util.function.Function<RawVersion, @Nullable T> of) {
    return lives.stream()
        .map(life -> of.apply(life.getLast()))
        .flatMap(Stream::ofNullable)
        .distinct()
        .sorted()
        .toList();
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static List<List<RawVersion>> lives(Connection connection, GuildId guild)
      throws SQLException {
    List<List<RawVersion>> lives = new ArrayList<>();
    Map<Object, Object> same = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(20_000);
      ResultSet rows =
          statement.executeQuery(
              """
              select v.number, %s, case when v.valid_to = 'infinity' then 9223372036854775807 else %s end,
                %s, %s, v.stage_id, v.status, v.owner_id, v.account_id, v.stage_probability,
                v.probability_override, v.stage_forecast, v.forecast_override, v.currency, v.amount,
                v.close_date - date '1970-01-01', v.deleted, o.loaded_at is not null
              from opportunity_version v join opportunity o using (guild_id, number)
              where v.guild_id = %d
              order by v.number, v.valid_from
              """
                  .formatted(
                      micros("valid_from"),
                      micros("nullif(v.valid_to, 'infinity')"),
                      micros("known_from"),
                      micros("stage_since"),
                      guild.value()));
      while (rows.next()) {
        RawVersion version = version(rows, same);
        if (lives.isEmpty() || lives.getLast().getLast().number() != version.number()) {
          lives.add(new ArrayList<>(12));
        }
        lives.getLast().add(version);
      }
    }
    return lives;
  }

  private static String micros(String column) {
    return "(extract(epoch from %s) * 1000000)::bigint".formatted(column);
  }

  private static RawVersion version(ResultSet row, Map<Object, Object> same) throws SQLException {
    return new RawVersion(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getInt(6),
        once(same, row.getString(7)),
        known(same, row.getObject(8, Long.class)),
        known(same, row.getObject(9, Long.class)),
        row.getInt(10),
        known(same, row.getObject(11, Integer.class)),
        once(same, row.getString(12)),
        known(same, row.getString(13)),
        once(same, row.getString(14)),
        row.getBigDecimal(15),
        known(same, day(row.getObject(16, Integer.class))),
        row.getBoolean(17),
        row.getBoolean(18));
  }

  private static @Nullable LocalDate day(@Nullable Integer sinceEpoch) {
    return sinceEpoch == null ? null : LocalDate.ofEpochDay(sinceEpoch);
  }

  private static <T> @Nullable T known(Map<Object, Object> same, @Nullable T value) {
    return value == null ? null : once(same, value);
  }

  // A few values, a million times: each is kept once.
  @SuppressWarnings("unchecked")
  private static <T> T once(Map<Object, Object> same, T value) {
    return (T) Objects.requireNonNull(same.computeIfAbsent(value, _ -> value));
  }

  private static Map<String, TreeMap<Long, BigDecimal>> rates(Connection connection, GuildId guild)
      throws SQLException {
    Map<String, TreeMap<Long, BigDecimal>> rates = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      ResultSet rows =
          statement.executeQuery(
              "select currency, %s, rate from exchange_rate where base = 'USD' and guild_id = %d"
                  .formatted(micros("valid_from"), guild.value()));
      while (rows.next()) {
        rates
            .computeIfAbsent(rows.getString(1), _ -> new TreeMap<>())
            .put(rows.getLong(2), rows.getBigDecimal(3));
      }
    }
    return rates;
  }
}
