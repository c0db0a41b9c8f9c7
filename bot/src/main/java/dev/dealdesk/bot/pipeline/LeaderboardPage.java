package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.chart.Bars;
import dev.dealdesk.bot.chart.Charts;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.figures.WorthWords;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.OwnerFigures;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.pipeline.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who won what, as a message. */
record LeaderboardPage(Call call, Desk desk, Period period, Ranking ranking) {

  private static final int LINES = 15;
  private static final int CHOICES = 25;
  private static final int NAME = 60;

  List<Block> blocks() {
    OwnerFigures figures = desk.metrics().owners(Scope.ALL, period, call.at());
    Standings standings = Standings.in(desk, period);
    Standing all = new Standing(Optional.empty(), figures.all(), standings.quota());
    List<Standing> ranked = standings.of(figures).stream().sorted(ranking.order()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(head(all)));
    if (ranked.isEmpty()) {
      blocks.add(new Block.Text(texts().say("pipeline.board.empty")));
    } else {
      blocks.add(new Block.Divider());
      blocks.add(new Block.Text(lines(ranked)));
      blocks.add(chart(ranked));
    }
    if (!Showing.isShared(call.inputs())) {
      drill(ranked, wonList(), "pipeline.board.drill").ifPresent(blocks::add);
      drill(ranked, ShowFigures.press(period), "pipeline.board.compare").ifPresent(blocks::add);
      blocks.add(Showing.menu(call, press(), "by", rankings()));
      blocks.add(
          Showing.menu(
              call, press(), "period", Spans.choices(call, desk, Optional.of(period), false)));
    }
    blocks.add(Showing.buttons(call, press(), won()));
    blocks.add(new Block.Text(footnote(all)));
    return blocks;
  }

  private String head(Standing all) {
    return texts().say("pipeline.board.title", "period", Spans.words(texts(), desk).of(period))
        + "\n"
        + texts().say("pipeline.board.total", "figures", said(all));
  }

  private String lines(List<Standing> ranked) {
    String lines =
        IntStream.range(0, Math.min(LINES, ranked.size()))
            .mapToObj(i ->
                texts()
                    .say(
                        "pipeline.board.line",
                        "rank",
                        i + 1,
                        "name",
                        name(ranked.get(i)),
                        "figures",
                        said(ranked.get(i))))
            .collect(Collectors.joining("\n"));
    int more = ranked.size() - LINES;
    return more > 0 ? lines + "\n" + texts().say("pipeline.view.more", "count", more) : lines;
  }

  /** What is won, how many, the win rate, and how much of the quota. */
  private Markdown said(Standing standing) {
    boolean closed = standing.figures().winRate().isPresent();
    return new Markdown(
        texts()
            .say(
                "pipeline.board.figures",
                "amount",
                standing.figures().wonAmount(),
                "count",
                standing.figures().won(),
                "closed",
                closed,
                "rate",
                percent(standing),
                "wanted",
                standing.attainment().isPresent(),
                "attained",
                standing.attainment().orElse(BigDecimal.ZERO),
                "quota",
                standing.quota().<Object>map(quota -> quota).orElse("")));
  }

  private static long percent(Standing standing) {
    return Math.round(standing.figures().winRate().orElse(0) * 100);
  }

  private Block chart(List<Standing> ranked) {
    String title =
        texts()
            .label(
                "pipeline.board.chart",
                "by",
                texts().label("choice.by." + ranking.code()),
                "period",
                Spans.words(texts(), desk).of(period));
    return new Charts(texts())
        .of(
            new Bars(
                "leaderboard",
                title,
                ranked.stream()
                    .map(each -> new Bars.Bar(name(each), ranking.value(each), figure(each)))
                    .toList()));
  }

  private String figure(Standing standing) {
    return switch (ranking) {
      case AMOUNT, COUNT ->
          new WorthWords(texts()).brief(standing.figures().won(), standing.figures().wonAmount());
      case WIN_RATE -> texts().label("pipeline.board.percent", "percent", percent(standing));
      case QUOTA ->
          texts()
              .label(
                  "pipeline.board.percent",
                  "percent",
                  standing.attainment().orElse(BigDecimal.ZERO));
    };
  }

  private Optional<Block> drill(List<Standing> ranked, Press to, String placeholder) {
    List<Choice> choices =
        ranked.stream()
            .filter(each -> each.owner().isPresent())
            .limit(CHOICES)
            .map(each ->
                new Choice(
                    Lens.owner(each.owner().orElseThrow()),
                    name(each),
                    new WorthWords(texts()).brief(each.figures().won(), each.figures().wonAmount()),
                    false))
            .toList();
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Menu(to, "owner", texts().label(placeholder), choices, 1));
  }

  private List<Choice> rankings() {
    return Arrays.stream(Ranking.values())
        .map(each ->
            new Choice(
                each.code(),
                texts().label("pipeline.board.by", "by", texts().label("choice.by." + each.code())),
                "",
                each == ranking))
        .toList();
  }

  private List<Button> won() {
    return List.of(new Button(texts().label("pipeline.board.won"), wonList()));
  }

  private Press wonList() {
    return Lens.closing(
        Press.of("opportunity list").with("status", "won").with("sort", "amount"), period);
  }

  private String footnote(Standing all) {
    long bare = all.figures().wonWithoutAmount();
    return texts()
        .say(
            "pipeline.board.footnote",
            "days",
            new Markdown(Spans.words(texts(), desk).days(period)),
            "zone",
            desk.workspace().zone().getId(),
            "bare",
            bare);
  }

  private String name(Standing standing) {
    return standing
        .owner()
        .map(Person::name)
        .map(name -> Brief.of(name, NAME))
        .orElseGet(() -> texts().label("figures.nobody"));
  }

  private Press press() {
    return Press.of(LeaderboardPipeline.ROUTE)
        .with("period", PeriodReader.spelled(period))
        .with("by", ranking.code());
  }

  private Texts texts() {
    return call.texts();
  }
}
