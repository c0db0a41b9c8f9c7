package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.opportunity.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A worth in plain values, as it is told by the store, or reckoned from rows one by one.
 *
 * @param lines by currency: count, amount, expected
 */
record Reckoning(
    long count,
    long unknown,
    SortedMap<String, String> lines,
    String amount,
    String expected,
    Set<String> apart) {

  static Reckoning told(Worth worth) {
    return new Reckoning(
        worth.count(),
        worth.totals().unknownAmounts(),
        worth.totals().lines().stream()
            .collect(
                Collectors.toMap(
                    line -> line.amount().currency().getCurrencyCode(),
                    line -> line(line.count(), line.amount().amount(), line.expected().amount()),
                    (one, other) -> one + " and " + other,
                    TreeMap::new)),
        money(worth.amount()),
        money(worth.expected()),
        codes(worth.apart()));
  }

  private static String money(Total total) {
    return total.amount().toPlainString() + " " + total.currency().getCurrencyCode();
  }

  static Set<String> codes(Collection<Currency> currencies) {
    return currencies.stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What these rows come to at the rates of an instant. */
  static Reckoning of(Collection<RawVersion> rows, RawHistory history, Instant at) {
    Sum sum = new Sum();
    rows.forEach(row -> sum.add(row, history, at));
    return new Reckoning(
        rows.size(),
        sum.unknown,
        sum.lines(),
        sum.amount.toPlainString() + " USD",
        sum.expected.toPlainString() + " USD",
        sum.apart);
  }

  private static String line(long count, BigDecimal amount, BigDecimal expected) {
    return count + ": " + amount.toPlainString() + ", " + expected.toPlainString();
  }

  static BigDecimal rounded(BigDecimal amount, String currency) {
    return amount.setScale(
        Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
  }

  private static final class Sum {
    private long unknown;
    private final SortedMap<String, Line> lines = new TreeMap<>();
    private BigDecimal amount = rounded(BigDecimal.ZERO, "USD");
    private BigDecimal expected = rounded(BigDecimal.ZERO, "USD");
    private final Set<String> apart = new TreeSet<>();

    private record Line(long count, BigDecimal amount, BigDecimal expected) {
      Line plus(Line other) {
        return new Line(
            count + other.count, amount.add(other.amount), expected.add(other.expected));
      }
    }

    void add(RawVersion row, RawHistory history, Instant at) {
      if (row.amount() == null) {
        unknown++;
        return;
      }
      BigDecimal inIts = rounded(row.exactlyExpected(), row.currency());
      Line line = new Line(1, rounded(row.worth(), row.currency()), inIts);
      lines.merge(row.currency(), line, Line::plus);
      @Nullable BigDecimal rate = history.rate(row.currency(), at);
      if (rate == null) {
        apart.add(row.currency());
        return;
      }
      amount = amount.add(rounded(row.worth().multiply(rate), "USD"));
      expected = expected.add(rounded(row.exactlyExpected().multiply(rate), "USD"));
    }

    SortedMap<String, String> lines() {
      SortedMap<String, String> told = new TreeMap<>();
      lines.forEach(
          (code, line) -> told.put(code, line(line.count(), line.amount(), line.expected())));
      return told;
    }
  }
}
