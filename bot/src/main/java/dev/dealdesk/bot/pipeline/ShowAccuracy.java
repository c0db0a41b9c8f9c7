package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.chart.Bars;
import dev.dealdesk.bot.chart.Charts;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.forecast.Accuracy;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How right forecasts were: what was forecast some weeks before the end, against what closed. */
public final class ShowAccuracy implements Action {

  private static final String ROUTE = "forecast.accuracy";
  private static final String WEEKS = "weeks";
  private static final int USUAL_WEEKS = 4;
  private static final int PERIODS = 6;
  private static final int LINES = 15;
  private static final int NAME = 60;

  private final Work work;

  public ShowAccuracy(Store store) {
    work = new Work(store);
  }

  static Press press(Lens lens) {
    return lens.press(ROUTE);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk -> {
          Resolved<Lens> lens = new LensReader(call, desk, ROUTE).read("quarter");
          return lens.question()
              .orElseGet(() ->
                  Showing.reply(call, new Page(call, desk, lens.got().orElseThrow()).blocks()));
        });
  }

  private record Page(Call call, Desk desk, Lens lens) {

    List<Block> blocks() {
      List<Accuracy> told =
          desk.forecasts().accuracy(ended(), Forecasting.owners(lens), weeks(), call.at());
      Accuracy all = told.getFirst();
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Text(head(all)));
      if (!all.periods().isEmpty()) {
        blocks.add(new Block.Text(periods(all)));
        if (told.size() > 2) {
          blocks.add(new Block.Divider());
          blocks.add(
              new Block.Text(
                  told.stream()
                      .skip(1)
                      .limit(LINES)
                      .map(this::owner)
                      .collect(Collectors.joining("\n"))));
        }
        blocks.add(chart(all));
      }
      Press here = press(lens).with(WEEKS, weeks());
      if (!Showing.isShared(call.inputs())) {
        blocks.add(Showing.menu(call, here, WEEKS, choices()));
      }
      blocks.add(
          Showing.buttons(
              call,
              here,
              List.of(
                  new Button(
                      texts().label("forecast.accuracy.back"),
                      Showing.inPlace(lens.press(ForecastPipeline.ROUTE))))));
      blocks.add(
          new Block.Text(
              texts()
                  .say(
                      "forecast.accuracy.footnote",
                      "weeks",
                      weeks(),
                      "zone",
                      desk.workspace().zone().getId())));
      return blocks;
    }

    /** The last periods that have ended, of the length that is looked at. */
    private List<Period> ended() {
      Period first = Forecasting.period(lens);
      Instant now = call.at();
      return Stream.iterate(first, Period::previous)
          .filter(period -> !end(period).isAfter(now))
          .limit(PERIODS)
          .toList();
    }

    private Instant end(Period period) {
      return period.to().plusDays(1).atStartOfDay(desk.workspace().zone()).toInstant();
    }

    private int weeks() {
      return call.inputs().number(WEEKS).map(Long::intValue).orElse(USUAL_WEEKS);
    }

    private List<Choice> choices() {
      return Stream.of(1, 2, 4, 8, 12)
          .map(weeks ->
              new Choice(
                  String.valueOf(weeks),
                  texts().label("forecast.accuracy.weeks", "weeks", weeks),
                  "",
                  weeks == weeks()))
          .toList();
    }

    private String head(Accuracy all) {
      return texts()
              .say("forecast.accuracy.title", "lens", new Markdown(lens.whose().label(texts())))
          + "\n"
          + texts()
              .say(
                  "forecast.accuracy.total",
                  "known",
                  all.accuracy().isPresent(),
                  "accuracy",
                  Math.round(all.accuracy().orElse(0) * 100),
                  "weeks",
                  weeks(),
                  "periods",
                  all.periods().size(),
                  "bias",
                  Math.round(all.bias().orElse(0) * 100));
    }

    private String periods(Accuracy all) {
      return all.periods().stream()
          .map(past ->
              texts()
                  .say(
                      "forecast.accuracy.period",
                      "period",
                      Spans.words(texts(), desk).of(past.period()),
                      "forecast",
                      past.forecast(),
                      "closed",
                      past.closed(),
                      "known",
                      past.error().isPresent(),
                      "error",
                      Math.round(past.error().orElse(0) * 100)))
          .collect(Collectors.joining("\n"));
    }

    private String owner(Accuracy of) {
      return texts()
          .say(
              "forecast.accuracy.owner",
              "name",
              of.owner().map(Person::name).map(name -> Brief.of(name, NAME)).orElseThrow(),
              "known",
              of.accuracy().isPresent(),
              "accuracy",
              Math.round(of.accuracy().orElse(0) * 100),
              "bias",
              Math.round(of.bias().orElse(0) * 100));
    }

    private Block chart(Accuracy all) {
      return new Charts(texts())
          .of(
              new Bars(
                  "accuracy",
                  texts().label("forecast.accuracy.chart", "weeks", weeks()),
                  all.periods().stream()
                      .map(past ->
                          new Bars.Bar(
                              Spans.words(texts(), desk).of(past.period()),
                              past.closed().amount(),
                              texts()
                                  .label(
                                      "forecast.accuracy.bar",
                                      "closed",
                                      past.closed(),
                                      "forecast",
                                      past.forecast())))
                      .toList()));
    }

    private Texts texts() {
      return call.texts();
    }
  }
}
