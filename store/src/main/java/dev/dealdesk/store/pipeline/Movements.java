package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Session;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Sums up what moved between two instants. */
final class Movements {

  private final Session session;
  private final Currency base;

  Movements(Session session) {
    this.session = session;
    this.base = session.workspace().currency();
  }

  /** Opportunities of which the same is to be said are summed up before they are taken apart. */
  private static final String LINES =
      """
      , bundle as (
        select currency0, currency1, inside0, inside1, entry, exit, way, rated_way, some0, some1,
          rated0, rated1, effect, count(*) as count, sum(amount0) as amount0,
          sum(amount1) as amount1, sum(opening0) as opening0, sum(opening1) as opening1,
          sum(closing1) as closing1
        from pair group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
      select own.currency, own.line, sum(count) as count, sum(own.amount) as amount
      from bundle cross join lateral OWN where own.applies group by 1, 2
      union all
      select null, converted.line, sum(count), sum(converted.amount)
      from bundle cross join lateral CONVERTED where converted.applies group by 2
      union all
      select distinct apart.currency, 'apart', 0, 0
      from bundle cross join lateral (values
        (currency0, inside0 and not rated0),
        (currency1, (inside1 or entry is not null or exit is not null) and not rated1)
      ) apart (currency, applies)
      where apart.applies
      """
          .replace("OWN", Pairs.OWN)
          .replace("CONVERTED", Pairs.CONVERTED);

  /**
   * One line.
   *
   * @param currency none: of everything that there are rates for
   */
  private record Row(Optional<Currency> currency, String line, long count, BigDecimal amount) {

    static Row read(ResultSet row) throws SQLException {
      return new Row(
          Optional.ofNullable(row.getString("currency")).map(Currency::getInstance),
          row.getString("line"),
          row.getLong("count"),
          row.getBigDecimal("amount"));
    }
  }

  Movement movement(Scope scope, Instant from, Instant to) {
    List<Row> rows =
        new Pairs(session, scope, from, to).query(LINES).map((row, _) -> Row.read(row)).list();
    Builder converted = new Builder(base);
    Map<String, Builder> currencies = new TreeMap<>();
    Set<Currency> apart = new HashSet<>();
    for (Row row : rows) {
      if (row.line().equals("apart")) {
        row.currency().ifPresent(apart::add);
      } else {
        row.currency()
            .map(of -> currencies.computeIfAbsent(of.getCurrencyCode(), _ -> new Builder(of)))
            .orElse(converted)
            .add(row);
      }
    }
    return new Movement(
        from,
        to,
        converted.bridge(),
        currencies.values().stream().map(Builder::bridge).toList(),
        apart);
  }

  /** Collects the lines of one bridge. */
  private static final class Builder {
    private final Currency currency;
    private final Map<MovementLine, Step> lines = new EnumMap<>(MovementLine.class);
    private Step opening;
    private Step closing;

    Builder(Currency currency) {
      this.currency = currency;
      this.opening = new Step(0, Worths.exact(BigDecimal.ZERO, currency));
      this.closing = opening;
    }

    void add(Row row) {
      Step step = new Step(row.count(), Worths.exact(row.amount(), currency));
      switch (row.line()) {
        case "opening" -> opening = step;
        case "closing" -> closing = step;
        default -> lines.put(MovementLine.valueOf(row.line().toUpperCase(Locale.ROOT)), step);
      }
    }

    Bridge bridge() {
      return new Bridge(opening, lines, closing);
    }
  }
}
