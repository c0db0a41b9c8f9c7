package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a {@link Trend}: lines from zero up, the last figure of each behind it. */
final class TrendDrawing {

  private static final int HEIGHT = 720;
  private static final double TOP = 214;
  private static final double BOTTOM = HEIGHT - 104;

  /** As many days as stand below the lines without touching. */
  private static final int MOST_DAYS = 4;

  private static final List<Color> COLOURS =
      List.of(Palette.BLUE, Palette.GREEN, Palette.AMBER, Palette.VIOLET);

  private final Trend trend;
  private final Paper paper;
  private final Printer printer;
  private final Font font = Fonts.regular(Paper.SMALL);
  private final Ticks ticks;
  private final Scale days;
  private final Scale amounts;

  private TrendDrawing(Trend trend, Texts texts) {
    this.trend = trend;
    printer = new Printer(texts.locale());
    paper = new Paper(HEIGHT, trend.title());
    paper.legend(
        IntStream.range(0, trend.lines().size())
            .mapToObj(line -> new Paper.Key(trend.lines().get(line).label(), COLOURS.get(line)))
            .toList());
    ticks = Ticks.over(trend.lines().stream().flatMap(line -> line.values().stream()).toList());
    amounts = new Scale(ticks.low(), ticks.high(), BOTTOM, TOP);
    int last = trend.days().size() - 1;
    double left = Paper.EDGE + widest(ticks.values()) + 24;
    double right = Paper.WIDTH - Paper.EDGE - widest(ends()) - 34;
    days = new Scale(last == 0 ? -1 : 0, last == 0 ? 1 : last, left, right);
  }

  static byte[] of(Trend trend, Texts texts) {
    if (trend.days().isEmpty() || trend.lines().isEmpty()) {
      return new Rows(texts, trend.title(), List.of(), List.of(), List.of()).paper().png();
    }
    TrendDrawing drawing = new TrendDrawing(trend, texts);
    drawing.grid();
    drawing.lines();
    return drawing.paper.png();
  }

  private void grid() {
    for (BigDecimal tick : ticks.values()) {
      double y = amounts.at(tick);
      paper.line(days.at(days.low()), y, days.at(days.high()), y, 2, Palette.GRID);
      String label = brief(tick);
      double x = days.at(days.low()) - 24 - Lettering.width(label, font);
      paper.text(label, font, Palette.QUIET, x, y);
    }
    int last = trend.days().size() - 1;
    int every = Math.max(1, Math.ceilDiv(last + 1, MOST_DAYS));
    for (int day = last; day >= 0; day -= every) {
      String label = Lettering.shown(printer.dayOfYear(trend.days().get(day)));
      double x = days.at(day) - Lettering.width(label, font) / 2;
      paper.text(label, font, Palette.QUIET, Math.max(Paper.EDGE, x), BOTTOM + 48);
    }
  }

  private void lines() {
    for (int line = trend.lines().size() - 1; line >= 0; line--) {
      List<BigDecimal> values = trend.lines().get(line).values();
      List<Point2D> points = new ArrayList<>();
      for (int day = 0; day < values.size(); day++) {
        points.add(new Point2D.Double(days.at(day), amounts.at(values.get(day))));
      }
      paper.curve(points, amounts.at(0), COLOURS.get(line));
    }
    ends(places());
  }

  /** Where the last figures stand: beside their points, and apart from one another. */
  private List<Double> places() {
    List<Double> places = new ArrayList<>();
    for (int line : fromAbove()) {
      double wanted = amounts.at(trend.lines().get(line).values().getLast());
      places.add(places.isEmpty() ? wanted : Math.max(wanted, places.getLast() + Paper.SMALL + 5));
    }
    return places;
  }

  private void ends(List<Double> places) {
    List<Integer> order = fromAbove();
    double x = days.at(trend.days().size() - 1) + 22;
    for (int place = 0; place < order.size(); place++) {
      int line = order.get(place);
      String figure = brief(trend.lines().get(line).values().getLast());
      Font bold = Fonts.bold(figure, Paper.SMALL);
      paper.text(figure, bold, COLOURS.get(line), x, places.get(place));
    }
  }

  private List<Integer> fromAbove() {
    return IntStream.range(0, trend.lines().size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer line) -> trend.lines().get(line).values().getLast())
                .reversed())
        .toList();
  }

  private List<BigDecimal> ends() {
    return trend.lines().stream().map(line -> line.values().getLast()).toList();
  }

  private double widest(List<BigDecimal> values) {
    return values.stream()
        .map(this::brief)
        .mapToDouble(figure -> Lettering.width(figure, Fonts.bold(figure, Paper.SMALL)))
        .max()
        .orElse(0);
  }

  private String brief(BigDecimal amount) {
    return Lettering.shown(printer.brief(amount, trend.currency()));
  }
}
