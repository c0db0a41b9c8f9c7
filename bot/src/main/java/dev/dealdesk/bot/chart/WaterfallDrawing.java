package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Texts;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a {@link Waterfall}. */
final class WaterfallDrawing {

  /** Where the lowest level is above this part of the highest, the scale does not begin at zero. */
  private static final double FAR_FROM_ZERO = 0.5;

  private WaterfallDrawing() {}

  /** A row from one level to another. */
  private record Span(String label, String figure, double from, double to, Color colour) {

    boolean isTotal() {
      return colour.equals(Palette.BLUE);
    }

    double low() {
      return Math.min(from, to);
    }

    double high() {
      return Math.max(from, to);
    }
  }

  static byte[] of(Waterfall chart, Texts texts) {
    List<Span> spans = spans(chart, new Printer(texts.locale()));
    Rows rows =
        new Rows(
            texts,
            chart.title(),
            spans.stream().map(Span::label).toList(),
            spans.stream().map(Span::figure).toList(),
            List.of());
    Scale scale = scale(spans, rows);
    for (int row = 0; row < rows.count(); row++) {
      draw(rows, row, spans.get(row), scale);
      if (row > 0) {
        connect(rows, row, spans.get(row - 1), scale);
      }
    }
    return rows.paper().png();
  }

  private static List<Span> spans(Waterfall chart, Printer printer) {
    List<Span> spans = new ArrayList<>();
    spans.add(total(chart.opening(), chart.currency(), printer));
    double level = chart.opening().amount().doubleValue();
    for (Waterfall.Step change : chart.changes()) {
      double next = level + change.amount().doubleValue();
      Color colour = change.amount().signum() < 0 ? Palette.RED : Palette.GREEN;
      String figure = printer.briefChange(change.amount(), chart.currency());
      spans.add(new Span(change.label(), figure, level, next, colour));
      level = next;
    }
    spans.add(total(chart.closing(), chart.currency(), printer));
    return spans;
  }

  private static Span total(Waterfall.Step step, Currency currency, Printer printer) {
    BigDecimal amount = step.amount();
    String figure = printer.brief(amount, currency);
    return new Span(step.label(), figure, 0, amount.doubleValue(), Palette.BLUE);
  }

  private static void draw(Rows rows, int row, Span span, Scale scale) {
    double y = rows.middle(row) - rows.thickness() / 2;
    double from = Math.max(rows.left(), scale.at(span.low()));
    double length = Math.max(BarDrawing.THINNEST, scale.at(span.high()) - from);
    rows.paper().bar(from, y, length, rows.thickness(), 12, span.colour());
    if (span.isTotal() && scale.low() > 0) {
      breakOff(rows, y);
    }
    rows.figure(row, from + length, span.isTotal() ? Palette.TEXT : span.colour());
  }

  /** Says that a bar is longer than it is drawn. */
  private static void breakOff(Rows rows, double y) {
    for (double x : new double[] {rows.left() + 24, rows.left() + 36}) {
      double bottom = y + rows.thickness() + 2;
      rows.paper().line(x + 8, y - 2, x - 8, bottom, 5, Palette.PANEL);
    }
  }

  /** A thin line from where the row above ended. */
  private static void connect(Rows rows, int row, Span above, Scale scale) {
    double x = scale.at(above.to());
    double half = rows.thickness() / 2;
    rows.paper().line(x, rows.middle(row - 1) + half, x, rows.middle(row) - half, 2, Palette.QUIET);
  }

  private static Scale scale(List<Span> spans, Rows rows) {
    double high = levels(spans).max().orElse(0);
    double low = levels(spans).min().orElse(0);
    boolean far = low > FAR_FROM_ZERO * high && high > low;
    double start = far ? low - (high - low) * 0.5 : 0;
    return new Scale(
        low < 0 ? low : Math.max(0, start), Math.max(0, high), rows.left(), rows.right());
  }

  /** Every level at which a row ends: a total is one, however far its bar is from zero. */
  private static DoubleStream levels(List<Span> spans) {
    return spans.stream().map(Span::to).mapToDouble(Double::doubleValue);
  }
}
