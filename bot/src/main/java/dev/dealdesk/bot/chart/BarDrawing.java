package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.text.Texts;
import java.util.List;

/** Draws {@link Bars}. */
final class BarDrawing {

  /** What is more than nothing is seen. */
  static final double THINNEST = 5;

  private BarDrawing() {}

  static byte[] of(Bars chart, Texts texts) {
    List<Bars.Bar> bars = chart.bars();
    Rows rows =
        new Rows(
            texts,
            chart.title(),
            bars.stream().map(Bars.Bar::label).toList(),
            bars.stream().map(Bars.Bar::figure).toList(),
            List.of());
    Scale scale = scale(bars, rows);
    for (int row = 0; row < rows.count(); row++) {
      draw(rows, row, bars.get(row), scale);
    }
    return rows.paper().png();
  }

  private static void draw(Rows rows, int row, Bars.Bar bar, Scale scale) {
    double y = rows.middle(row) - rows.thickness() / 2;
    double zero = scale.at(0);
    double from = Math.min(zero, scale.at(bar.value()));
    double length = Math.max(THINNEST, Math.abs(scale.at(bar.value()) - zero));
    if (bar.value().signum() != 0) {
      var colour = bar.value().signum() > 0 ? Palette.BLUE : Palette.RED;
      rows.paper().bar(from, y, length, rows.thickness(), 12, colour);
    }
    rows.figure(row, bar.value().signum() == 0 ? zero - 12 : from + length, Palette.TEXT);
  }

  private static Scale scale(List<Bars.Bar> bars, Rows rows) {
    double low = bars.stream().mapToDouble(bar -> bar.value().doubleValue()).min().orElse(0);
    double high = bars.stream().mapToDouble(bar -> bar.value().doubleValue()).max().orElse(0);
    return new Scale(Math.min(0, low), Math.max(0, high), rows.left(), rows.right());
  }
}
