package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.opportunity.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts together what the database has summed up per currency. */
final class Worths {

  private Worths() {}

  /** Sums of one currency; the converted ones are null where it has no rate. */
  record Line(
      Currency currency,
      long count,
      long known,
      BigDecimal amount,
      BigDecimal expected,
      boolean rated,
      BigDecimal converted,
      BigDecimal convertedExpected) {

    static Line read(ResultSet row) throws SQLException {
      return new Line(
          Currency.getInstance(row.getString("currency")),
          row.getLong("count"),
          row.getLong("known"),
          row.getBigDecimal("amount"),
          row.getBigDecimal("expected"),
          row.getBoolean("rated"),
          row.getBigDecimal("converted"),
          row.getBigDecimal("converted_expected"));
    }

    private Totals.Line total() {
      return new Totals.Line(known, exact(amount, currency), exact(expected, currency));
    }
  }

  static Worth of(List<Line> lines, Currency base) {
    long count = lines.stream().mapToLong(Line::count).sum();
    long known = lines.stream().mapToLong(Line::known).sum();
    List<Totals.Line> totals =
        lines.stream().filter(line -> line.known() > 0).map(Line::total).toList();
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal expected = BigDecimal.ZERO;
    Set<String> apart = new TreeSet<>();
    for (Line line : lines) {
      if (line.rated()) {
        amount = amount.add(line.converted());
        expected = expected.add(line.convertedExpected());
      } else if (line.known() > 0) {
        apart.add(line.currency().getCurrencyCode());
      }
    }
    return new Worth(
        new Totals(count, count - known, new ArrayList<>(totals)),
        exact(amount, base),
        exact(expected, base),
        apart.stream().map(Currency::getInstance).collect(Collectors.toSet()));
  }

  /** A sum of amounts that are no finer than the minor unit is no finer either. */
  static Total exact(BigDecimal sum, Currency currency) {
    return new Total(sum.setScale(Money.minorUnits(currency), RoundingMode.UNNECESSARY), currency);
  }
}
