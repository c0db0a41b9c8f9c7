package dev.dealdesk.bot.importing.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The order of the numbers in a column's dates, as all its values together tell it.
 *
 * @param order how they are read
 * @param possible how they could be read; with one alone there is nothing to ask
 * @param example a value that reads differently in another order, else any
 */
public record DateColumn(DateOrder order, Set<DateOrder> possible, String example) {

  /** Whether the values leave it open. */
  public boolean isAmbiguous() {
    return possible.size() > 1;
  }

  /** Nothing where no value needs an order: dates that begin with the year, or name the month. */
  static Optional<DateColumn> of(Collection<String> values, boolean korean) {
    List<Matcher> ordered =
        values.stream().distinct().flatMap(value -> DateGrammar.ordered(value).stream()).toList();
    if (ordered.isEmpty()) {
      return Optional.empty();
    }
    Map<DateOrder, Long> failures = new EnumMap<>(DateOrder.class);
    for (DateOrder order : DateOrder.values()) {
      failures.put(order, ordered.stream().filter(each -> date(each, order).isEmpty()).count());
    }
    long least = failures.values().stream().min(Long::compare).orElseThrow();
    Set<DateOrder> possible = EnumSet.noneOf(DateOrder.class);
    failures.forEach((order, failed) -> {
      if (failed == least) {
        possible.add(order);
      }
    });
    return Optional.of(chosen(possible, ordered, korean));
  }

  private static DateColumn chosen(Set<DateOrder> possible, List<Matcher> ordered, boolean korean) {
    if (!korean && possible.size() > 1) {
      possible.remove(DateOrder.YEAR_MONTH_DAY);
    }
    Optional<Matcher> telling =
        ordered.stream().filter(each -> differs(each, possible)).findFirst();
    DateOrder order = preferred(possible, ordered.getFirst().group(), korean);
    return telling
        .map(value -> new DateColumn(order, possible, value.group()))
        .orElseGet(() -> new DateColumn(order, EnumSet.of(order), ordered.getFirst().group()));
  }

  private static boolean differs(Matcher value, Set<DateOrder> orders) {
    return orders.stream().map(order -> date(value, order)).distinct().count() > 1;
  }

  private static DateOrder preferred(Set<DateOrder> possible, String value, boolean korean) {
    DateOrder usual =
        korean
            ? DateOrder.YEAR_MONTH_DAY
            : value.contains(".") ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
    return possible.contains(usual) ? usual : possible.iterator().next();
  }

  private static Optional<LocalDate> date(Matcher value, DateOrder order) {
    return order.date(value.group(1), value.group(2), value.group(3));
  }

  DateColumn read(DateOrder other) {
    return new DateColumn(other, possible, example);
  }

  /** The same, taking its order from another column of the file where its own values allow it. */
  DateColumn like(DateColumn sure) {
    return possible.contains(sure.order) ? read(sure.order) : this;
  }
}
