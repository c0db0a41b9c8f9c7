package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.chart.Charts;
import dev.dealdesk.bot.chart.Trend;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.figures.MovementWords;
import dev.dealdesk.bot.figures.WorthWords;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.pipeline.Worth;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a pipeline grew, as a message. */
record TrendPage(Call call, Desk desk, Lens lens, int weeks) {

  /** As many weeks as a message shows line by line, and a menu offers. */
  private static final int LINES = 13;

  /** What was open at an instant. */
  private record Point(LocalDate day, Instant at, Worth worth) {}

  List<Block> blocks() {
    List<Point> points = begun(points());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(head(points)));
    blocks.add(chart(points));
    blocks.add(new Block.Text(lines(latest(points))));
    if (!Showing.isShared(call.inputs())) {
      blocks.add(drill(latest(points)));
      blocks.add(
          Showing.menu(call, press(), "period", Spans.choices(call, desk, lens.closing(), true)));
    }
    blocks.add(
        Showing.buttons(
            call,
            press(),
            List.of(
                Showing.whose(call, press(), lens),
                new Button(
                    texts().label("pipeline.changes.view"), lens.press(ViewPipeline.ROUTE)))));
    blocks.add(
        new Block.Text(
            texts().say("pipeline.trend.footnote", "zone", desk.workspace().zone().getId())));
    return blocks;
  }

  /** The beginning of each week, and now. */
  private List<Point> points() {
    LocalDate monday =
        desk.workspace().day(call.at()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Instant> instants =
        Stream.concat(
                IntStream.range(0, weeks)
                    .mapToObj(week -> monday.minusWeeks(weeks - 1L - week))
                    .map(day -> day.atStartOfDay(desk.workspace().zone()).toInstant()),
                Stream.of(call.at()))
            .toList();
    List<Worth> worths = desk.pipeline().trend(lens.scope(), instants, call.at());
    return IntStream.range(0, instants.size())
        .mapToObj(
            i -> new Point(desk.workspace().day(instants.get(i)), instants.get(i), worths.get(i)))
        .toList();
  }

  /** Without the weeks before there was anything; two points make a line in any case. */
  private static List<Point> begun(List<Point> points) {
    int first = 0;
    while (first < points.size() - 2 && points.get(first).worth().count() == 0) {
      first++;
    }
    return points.subList(first, points.size());
  }

  private String head(List<Point> points) {
    Worth first = points.getFirst().worth();
    Worth now = points.getLast().worth();
    Total difference =
        new Total(now.amount().amount().subtract(first.amount().amount()), now.amount().currency());
    boolean rated = first.amount().amount().signum() > 0;
    List<String> lines = new ArrayList<>();
    lines.add(texts().say("pipeline.trend.title", "what", new LensWords(call, desk).of(lens)));
    lines.add(
        texts()
            .say(
                "pipeline.view.total",
                "count",
                now.count(),
                "sum",
                new WorthWords(texts()).sum(now)));
    lines.add(
        texts()
            .say(
                "pipeline.trend.difference",
                "date",
                points.getFirst().day(),
                "amount",
                first.amount(),
                "difference",
                new Markdown(new MovementWords(texts()).signed(difference)),
                "rated",
                rated,
                "percent",
                rated
                    ? difference
                        .amount()
                        .movePointRight(2)
                        .divide(first.amount().amount(), 0, RoundingMode.HALF_EVEN)
                    : 0));
    lines.addAll(new WorthWords(texts()).notes(now));
    return String.join("\n", lines);
  }

  private Block chart(List<Point> points) {
    return new Charts(texts())
        .of(
            new Trend(
                "trend",
                texts()
                    .label("pipeline.trend.chart", "what", new LensWords(call, desk).label(lens)),
                desk.workspace().currency(),
                points.stream().map(Point::day).toList(),
                List.of(
                    new Trend.Line(
                        texts().label("pipeline.trend.amount"),
                        points.stream().map(each -> each.worth().amount().amount()).toList()),
                    new Trend.Line(
                        texts().label("pipeline.trend.expected"),
                        points.stream().map(each -> each.worth().expected().amount()).toList()))));
  }

  private static List<Point> latest(List<Point> points) {
    return points.subList(Math.max(0, points.size() - 1 - LINES), points.size() - 1).reversed();
  }

  private String lines(List<Point> points) {
    return points.stream()
        .map(point ->
            texts()
                .say(
                    "pipeline.trend.line",
                    "date",
                    point.day(),
                    "count",
                    point.worth().count(),
                    "amount",
                    point.worth().amount(),
                    "expected",
                    point.worth().expected()))
        .collect(Collectors.joining("\n"));
  }

  /** The pipeline as it was at the beginning of a week. */
  private Block drill(List<Point> points) {
    List<Choice> choices =
        points.stream()
            .map(point ->
                new Choice(
                    Spans.spelled(point.at()),
                    texts().label("pipeline.trend.week", "date", point.day()),
                    new WorthWords(texts()).brief(point.worth()),
                    false))
            .toList();
    Press press = lens.press(ViewPipeline.ROUTE);
    return new Block.Menu(press, "at", texts().label("pipeline.trend.drill"), choices, 1);
  }

  private Press press() {
    return lens.press(TrendPipeline.ROUTE).with("weeks", weeks);
  }

  private Texts texts() {
    return call.texts();
  }
}
