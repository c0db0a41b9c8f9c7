package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.text.Texts;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Draws a {@link QuotaForecast}: what is surest stands first, and a mark says what is wanted. */
final class ForecastDrawing {

  private static final List<Color> COLOURS =
      List.of(Palette.GREEN, Palette.BLUE, Palette.VIOLET, new Color(0x5A5D66));

  private ForecastDrawing() {}

  static byte[] of(QuotaForecast chart, Texts texts) {
    List<QuotaForecast.Row> all = chart.rows();
    ChartWords words = new ChartWords(texts);
    Rows rows =
        new Rows(
            texts,
            chart.title(),
            all.stream().map(QuotaForecast.Row::label).toList(),
            all.stream().map(row -> words.attained(row, chart.currency())).toList(),
            legend(words, all));
    Scale scale = new Scale(0, highest(all), rows.left(), rows.right());
    for (int row = 0; row < rows.count(); row++) {
      draw(rows, row, all.get(row), scale);
    }
    return rows.paper().png();
  }

  private static List<Paper.Key> legend(ChartWords words, List<QuotaForecast.Row> rows) {
    List<String> names = words.categories();
    Stream<Paper.Key> parts =
        Stream.iterate(0, part -> part < COLOURS.size(), part -> part + 1)
            .map(part -> new Paper.Key(names.get(part), COLOURS.get(part)));
    Stream<Paper.Key> quota =
        rows.stream().anyMatch(row -> row.quota().isPresent())
            ? Stream.of(new Paper.Key(words.quota(), Palette.AMBER))
            : Stream.of();
    return Stream.concat(parts, quota).toList();
  }

  private static void draw(Rows rows, int row, QuotaForecast.Row forecast, Scale scale) {
    double y = rows.middle(row) - rows.thickness() / 2;
    BigDecimal before = BigDecimal.ZERO;
    for (int part = 0; part < COLOURS.size(); part++) {
      BigDecimal amount = forecast.parts().get(part);
      double from = scale.at(before);
      if (amount.signum() > 0) {
        double length = Math.max(BarDrawing.THINNEST, scale.at(before.add(amount)) - from);
        rows.paper().bar(from, y, length - 2, rows.thickness(), 8, COLOURS.get(part));
      }
      before = before.add(amount);
    }
    double end = scale.at(before.max(forecast.quota().orElse(BigDecimal.ZERO)));
    forecast.quota().ifPresent(quota -> mark(rows, row, scale.at(quota)));
    rows.figure(row, end, Palette.TEXT);
  }

  private static void mark(Rows rows, int row, double x) {
    double reach = rows.thickness() * 0.68;
    double middle = rows.middle(row);
    rows.paper().line(x, middle - reach, x, middle + reach, 10, Palette.PANEL);
    rows.paper().line(x, middle - reach, x, middle + reach, 5, Palette.AMBER);
  }

  private static double highest(List<QuotaForecast.Row> rows) {
    return rows.stream()
        .map(row -> row.sum().max(row.quota().orElse(BigDecimal.ZERO)))
        .mapToDouble(BigDecimal::doubleValue)
        .max()
        .orElse(0);
  }
}
