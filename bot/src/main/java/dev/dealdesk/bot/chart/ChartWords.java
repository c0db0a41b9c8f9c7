package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a chart says, in words: what a screen reader reads out, and what stands beside bars. */
record ChartWords(Texts texts) {

  String of(Bars chart) {
    return described(
        chart.title(), chart.bars().stream().map(bar -> item(bar.label(), bar.figure())));
  }

  String of(Waterfall chart) {
    Printer printer = printer();
    Currency currency = chart.currency();
    Stream<String> changes =
        chart.changes().stream()
            .map(step -> item(step.label(), printer.briefChange(step.amount(), currency)));
    return described(
        chart.title(),
        Stream.of(
                Stream.of(total(chart.opening(), currency)),
                changes,
                Stream.of(total(chart.closing(), currency)))
            .flatMap(part -> part));
  }

  private String total(Waterfall.Step step, Currency currency) {
    return item(step.label(), printer().brief(step.amount(), currency));
  }

  String of(Trend trend) {
    return described(
        trend.title(),
        trend.days().isEmpty()
            ? Stream.of()
            : trend.lines().stream().map(line -> line(line, trend)));
  }

  private String line(Trend.Line line, Trend trend) {
    Printer printer = printer();
    Currency currency = trend.currency();
    BigDecimal least = line.values().stream().reduce(BigDecimal::min).orElseThrow();
    BigDecimal most = line.values().stream().reduce(BigDecimal::max).orElseThrow();
    return texts.label(
        "chart.line",
        "label",
        line.label(),
        "from",
        trend.days().getFirst(),
        "first",
        printer.brief(line.values().getFirst(), currency),
        "to",
        trend.days().getLast(),
        "last",
        printer.brief(line.values().getLast(), currency),
        "least",
        printer.brief(least, currency),
        "most",
        printer.brief(most, currency));
  }

  String of(QuotaForecast chart) {
    return described(chart.title(), chart.rows().stream().map(row -> row(row, chart.currency())));
  }

  private String row(QuotaForecast.Row row, Currency currency) {
    List<String> names = categories();
    String parts =
        Stream.iterate(0, part -> part < names.size(), part -> part + 1)
            .map(part -> item(names.get(part), printer().brief(row.parts().get(part), currency)))
            .collect(Collectors.joining(", "));
    Optional<String> quota =
        row.quota().map(wanted -> item(quota(), printer().brief(wanted, currency)));
    return item(row.label(), quota.map(wanted -> parts + ", " + wanted).orElse(parts));
  }

  /** How much of the quota is won; what is won, where there is none. */
  String attained(QuotaForecast.Row row, Currency currency) {
    String closed = printer().brief(row.closed(), currency);
    return row.quota()
        .filter(quota -> quota.signum() > 0)
        .map(quota ->
            texts.label(
                "chart.attained",
                "closed",
                closed,
                "percent",
                row.closed().movePointRight(2).divide(quota, 0, RoundingMode.HALF_EVEN)))
        .orElse(closed);
  }

  /** In the order of {@link QuotaForecast.Row#parts}. */
  List<String> categories() {
    return Stream.of("closed", "commit", "best_case", "pipeline")
        .map(category -> texts.label("card.forecast." + category))
        .toList();
  }

  String quota() {
    return texts.label("chart.quota");
  }

  private String described(String title, Stream<String> items) {
    String said = items.collect(Collectors.joining("; "));
    return said.isEmpty()
        ? texts.label("chart.described.empty", "title", title)
        : texts.label("chart.described", "title", title, "items", said);
  }

  private String item(String label, String figure) {
    return texts.label("chart.item", "label", label, "figure", figure);
  }

  private Printer printer() {
    return new Printer(texts.locale());
  }
}
