package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.chart.Charts;
import dev.dealdesk.bot.chart.QuotaForecast;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.figures.MovementWords;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.forecast.Adjustment;
import dev.dealdesk.store.forecast.ForecastLine;
import dev.dealdesk.store.forecast.ForecastSheet;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.workspace.Right;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a period is going to bring, as a message. */
record ForecastPage(Call call, Desk desk, Lens lens) {

  private static final int LINES = 12;
  private static final int CHOICES = 25;
  private static final int NAME = 60;

  List<Block> blocks() {
    ForecastSheet sheet = Forecasting.sheet(desk, lens, call.at());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(head(sheet.total())));
    if (sheet.owners().isEmpty()) {
      blocks.add(new Block.Text(texts().say("forecast.empty")));
    } else {
      blocks.add(new Block.Divider());
      blocks.add(new Block.Text(lines(sheet)));
      blocks.add(chart(sheet));
    }
    if (!Showing.isShared(call.inputs())) {
      adjusting(sheet).ifPresent(blocks::add);
      blocks.add(
          Showing.menu(
              call, press(), "period", Spans.choices(call, desk, Optional.of(period()), false)));
    }
    blocks.add(Showing.buttons(call, press(), buttons()));
    blocks.add(new Block.Text(footnote(sheet)));
    return blocks;
  }

  private String head(ForecastLine total) {
    return texts().say("forecast.title", "lens", new LensWords(call, desk).of(lens))
        + "\n"
        + texts()
            .say(
                "forecast.total",
                "forecast",
                total.forecast(),
                "wanted",
                total.quota().isPresent(),
                "quota",
                total.quota().<Object>map(quota -> quota).orElse(""),
                "attained",
                percent(total.attainment()),
                "short",
                total.gap().filter(gap -> gap.amount().signum() > 0).isPresent(),
                "gap",
                total.gap().map(ForecastPage::positive).<Object>map(gap -> gap).orElse(""))
        + "\n"
        + texts()
            .say(
                "forecast.parts",
                "closed",
                total.closed(),
                "commit",
                total.commit(),
                "best",
                total.bestCase(),
                "pipeline",
                total.pipeline(),
                "adjusted",
                total.adjustments().amount().signum() != 0,
                "adjustments",
                new Markdown(new MovementWords(texts()).signed(total.adjustments())),
                "covered",
                total.coverage().isPresent(),
                "coverage",
                total.coverage().orElse(0));
  }

  private static Total positive(Total total) {
    return new Total(total.amount().abs(), total.currency());
  }

  private static long percent(OptionalDouble share) {
    return Math.round(share.orElse(0) * 100);
  }

  private String lines(ForecastSheet sheet) {
    String lines =
        sheet.owners().stream().limit(LINES).map(this::line).collect(Collectors.joining("\n"));
    int more = sheet.owners().size() - LINES;
    return more > 0 ? lines + "\n" + texts().say("pipeline.view.more", "count", more) : lines;
  }

  private String line(ForecastSheet.OfOwner of) {
    ForecastLine line = of.line();
    String said =
        texts()
            .say(
                "forecast.line",
                "name",
                name(of.owner()),
                "forecast",
                line.forecast(),
                "closed",
                line.closed(),
                "open",
                line.open(),
                "wanted",
                line.quota().isPresent(),
                "attained",
                percent(line.attainment()),
                "quota",
                line.quota().<Object>map(quota -> quota).orElse(""));
    return of.adjustment().map(word -> said + "\n" + adjusted(word, line)).orElse(said);
  }

  private String adjusted(Adjustment word, ForecastLine line) {
    return texts()
        .say(
            "forecast.adjusted",
            "who",
            Brief.of(word.by().name(), NAME),
            "computed",
            new Total(line.closed().amount().add(line.commit().amount()), line.closed().currency()),
            "noted",
            !word.note().isEmpty(),
            "note",
            Brief.of(word.note(), 200));
  }

  private Block chart(ForecastSheet sheet) {
    Currency base = desk.workspace().currency();
    List<QuotaForecast.Row> rows =
        sheet.owners().stream()
            .limit(LINES)
            .map(of -> row(name(of.owner()), of.line()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (rows.size() > 1) {
      rows.addFirst(row(texts().label("forecast.all"), sheet.total()));
    }
    String title =
        texts().label("forecast.chart", "period", Spans.words(texts(), desk).of(period()));
    return new Charts(texts()).of(new QuotaForecast("forecast", title, base, rows));
  }

  private static QuotaForecast.Row row(String label, ForecastLine line) {
    return new QuotaForecast.Row(
        label,
        line.closed().amount(),
        line.commit().amount(),
        line.bestCase().amount(),
        line.pipeline().amount(),
        line.quota().map(Total::amount));
  }

  /** For who manages: whose forecast to say something to. */
  private Optional<Block> adjusting(ForecastSheet sheet) {
    List<Choice> choices =
        sheet.owners().stream()
            .filter(of -> of.owner().isPresent())
            .limit(CHOICES)
            .map(of -> new Choice(Lens.owner(of.owner().orElseThrow()), name(of.owner())))
            .toList();
    boolean manages = call.author().may(Right.MANAGE, desk.workspace());
    return choices.isEmpty() || !manages
        ? Optional.empty()
        : Optional.of(
            new Block.Menu(
                AdjustForecast.press(lens),
                AdjustForecast.WHOSE,
                texts().label("forecast.choose_owner"),
                choices,
                1));
  }

  private List<Button> buttons() {
    List<Button> buttons = new ArrayList<>();
    buttons.add(Showing.whose(call, press(), lens));
    buttons.add(new Button(texts().label("forecast.how_right"), ShowAccuracy.press(lens)));
    lens.list().ifPresent(list -> buttons.add(new Button(texts().label("forecast.open"), list)));
    return buttons;
  }

  private String footnote(ForecastSheet sheet) {
    return texts()
        .say(
            "forecast.footnote",
            "days",
            new Markdown(Spans.words(texts(), desk).days(period())),
            "zone",
            desk.workspace().zone().getId(),
            "unknown",
            sheet.unknownAmounts(),
            "undated",
            sheet.undated(),
            "quotaless",
            sheet.total().quota().isPresent() ? sheet.withoutQuota() : 0,
            "some",
            !sheet.apart().isEmpty(),
            "apart",
            sheet.apart().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private String name(Optional<Person> owner) {
    return Brief.of(owner.map(Person::name).orElseGet(() -> texts().label("figures.nobody")), NAME);
  }

  private Period period() {
    return Forecasting.period(lens);
  }

  private Press press() {
    return lens.press(ForecastPipeline.ROUTE);
  }

  private Texts texts() {
    return call.texts();
  }
}
