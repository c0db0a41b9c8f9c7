package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.importing.Moment;
import dev.dealdesk.store.importing.StageTarget;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many opportunities of the files are open, won and lost, and what they are worth. */
final class Totals {

  private final Map<StageKind, Long> counts = new EnumMap<>(StageKind.class);
  private final Map<StageKind, Map<Currency, BigDecimal>> sums = new EnumMap<>(StageKind.class);

  static Totals of(Plan plan, SalesProcess process) {
    Totals totals = new Totals();
    plan.batch().opportunities().forEach(told -> totals.add(told.moments().getLast(), process));
    return totals;
  }

  private void add(Moment last, SalesProcess process) {
    StageKind kind =
        switch (last.stage()) {
          case StageTarget.Existing(var id) -> process.find(id).orElseThrow().kind();
          case StageTarget.Created(_, var made, _) -> made;
        };
    counts.merge(kind, 1L, Long::sum);
    last.amount().ifPresent(money -> add(kind, money));
  }

  private void add(StageKind kind, Money money) {
    sums.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
        .merge(money.currency(), money.amount(), BigDecimal::add);
  }

  /** For each that there are: a count, and a sum for each currency. */
  List<Markdown> lines(Texts texts) {
    return counts.entrySet().stream()
        .map(entry ->
            new Markdown(
                texts.say(
                    "import.total",
                    "kind",
                    entry.getKey(),
                    "count",
                    entry.getValue(),
                    "empty",
                    sums(entry.getKey(), texts).isEmpty(),
                    "sums",
                    sums(entry.getKey(), texts))))
        .toList();
  }

  private String sums(StageKind kind, Texts texts) {
    Printer printer = new Printer(texts.locale());
    return sums.getOrDefault(kind, Map.of()).entrySet().stream()
        .filter(sum -> sum.getValue().signum() > 0)
        .map(sum -> printer.money(sum.getValue(), sum.getKey()))
        .collect(Collectors.joining(" + "));
  }
}
