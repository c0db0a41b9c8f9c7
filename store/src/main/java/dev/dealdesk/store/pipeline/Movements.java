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

  /**
   * One line of one currency, or of everything that there are rates for.
   *
   * @param rated how many of them have a rate
   */
  private record Row(
      Optional<Currency> currency, String line, long count, BigDecimal amount, long rated) {

    static Row read(ResultSet row) throws SQLException {
      return new Row(
          Optional.ofNullable(row.getString("currency")).map(Currency::getInstance),
          row.getString("line"),
          row.getLong("count"),
          row.getBigDecimal("amount"),
          row.getLong("rated"));
    }
  }

  Movement movement(Scope scope, Instant from, Instant to) {
    List<Row> rows =
        new Pairs(session, scope, from, to)
            .query(
                """
                select currency, line, count(*) as count, count(converted) as rated,
                  case grouping(currency) when 0 then sum(amount)
                    else coalesce(sum(converted), 0) end as amount
                from piece group by grouping sets ((currency, line), (line))
                """)
            .map((row, _) -> Row.read(row))
            .list();
    Builder converted = new Builder(base);
    Map<String, Builder> currencies = new TreeMap<>();
    Set<Currency> apart = new HashSet<>();
    for (Row row : rows) {
      if (row.currency().isEmpty()) {
        converted.add(row.line(), row.rated(), row.amount());
        continue;
      }
      Currency currency = row.currency().get();
      Builder bridge =
          currencies.computeIfAbsent(currency.getCurrencyCode(), _ -> new Builder(currency));
      if (!row.line().equals("rate_effect")) {
        bridge.add(row.line(), row.count(), row.amount());
      }
      if (row.rated() < row.count()) {
        apart.add(currency);
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

    void add(String line, long count, BigDecimal amount) {
      Step step = new Step(count, Worths.exact(amount, currency));
      switch (line) {
        case "opening" -> opening = step;
        case "closing" -> closing = step;
        default -> {
          if (count > 0) {
            lines.put(MovementLine.valueOf(line.toUpperCase(Locale.ROOT)), step);
          }
        }
      }
    }

    Bridge bridge() {
      return new Bridge(opening, lines, closing);
    }
  }
}
