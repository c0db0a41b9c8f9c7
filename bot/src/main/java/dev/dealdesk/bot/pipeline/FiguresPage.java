package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.chart.Bars;
import dev.dealdesk.bot.chart.Charts;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Figures;
import dev.dealdesk.store.pipeline.OwnerFigures;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.pipeline.StageFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody's figures beside everybody's, as a message. */
record FiguresPage(Call call, Desk desk, Person owner, Period period) {

  private static final int NAME = 60;

  List<Block> blocks() {
    OwnerFigures told = desk.metrics().owners(Scope.ALL, period, call.at());
    Optional<Figures> own =
        told.owners().stream()
            .filter(of -> of.owner().equals(Optional.of(owner)))
            .findFirst()
            .map(OwnerFigures.Of::figures);
    List<StageFigures> stages =
        desk.metrics().stages(Scope.ALL.ownedBy(owner.id()), period, call.at());
    Map<StageId, StageFigures> all =
        desk.metrics().stages(Scope.ALL, period, call.at()).stream()
            .collect(Collectors.toMap(each -> each.stage().id(), Function.identity()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            texts()
                .say(
                    "coaching.title",
                    "name",
                    name(),
                    "period",
                    Spans.words(texts(), desk).of(period))));
    if (own.isEmpty()) {
      blocks.add(new Block.Text(texts().say("coaching.nothing", "name", name())));
    } else {
      blocks.add(new Block.Text(lines(own.get(), told.all())));
      if (!stages.isEmpty()) {
        blocks.add(new Block.Divider());
        blocks.add(
            new Block.Text(
                stages.stream()
                    .map(stage -> stage(stage, Optional.ofNullable(all.get(stage.stage().id()))))
                    .collect(Collectors.joining("\n"))));
        blocks.add(chart(stages));
      }
    }
    blocks.add(Showing.buttons(call, press(), List.of(won())));
    blocks.add(
        new Block.Text(
            texts()
                .say(
                    "coaching.footnote",
                    "days",
                    new Markdown(Spans.words(texts(), desk).days(period)),
                    "bare",
                    own.map(Figures::wonWithoutAmount).orElse(0L)
                        + own.map(Figures::lostWithoutAmount).orElse(0L))));
    return blocks;
  }

  private String lines(Figures own, Figures all) {
    return Stream.of(
            line("win_rate", own, all, figures -> percent(figures.winRate())),
            line("win_rate_by_amount", own, all, figures -> percent(figures.winRateByAmount())),
            line("average_won", own, all, figures -> money(figures.averageWon())),
            line("cycle", own, all, figures -> days(figures.averageCycleDays())),
            line("velocity", own, all, figures -> money(figures.velocity())),
            line("pushes", own, all, this::pushes),
            line("activities", own, all, figures -> number(figures.activitiesEach())))
        .collect(Collectors.joining("\n"));
  }

  private String line(String what, Figures own, Figures all, Function<Figures, String> value) {
    return texts()
        .say(
            "coaching.line",
            "what",
            texts().label("coaching." + what),
            "own",
            value.apply(own),
            "all",
            value.apply(all));
  }

  private String percent(OptionalDouble share) {
    return share.isEmpty()
        ? texts().label("coaching.unknown")
        : texts().label("pipeline.board.percent", "percent", Math.round(share.getAsDouble() * 100));
  }

  private String money(Optional<Total> total) {
    return total
        .map(known -> texts().label("coaching.money", "amount", known))
        .orElseGet(() -> texts().label("coaching.unknown"));
  }

  private String days(OptionalDouble days) {
    return days.isEmpty()
        ? texts().label("coaching.unknown")
        : texts().label("coaching.days", "days", Math.round(days.getAsDouble()));
  }

  private String number(OptionalDouble number) {
    return number.isEmpty()
        ? texts().label("coaching.unknown")
        : texts().label("coaching.number", "number", number.getAsDouble());
  }

  private String pushes(Figures figures) {
    return texts().label("coaching.pushed", "count", figures.pushes(), "days", figures.slipDays());
  }

  private String stage(StageFigures own, Optional<StageFigures> all) {
    return texts()
        .say(
            "coaching.stage",
            "stage",
            stageName(own),
            "left",
            own.left(),
            "on",
            percent(own.conversion()),
            "days",
            days(own.averageDays()),
            "all",
            percent(all.map(StageFigures::conversion).orElseGet(OptionalDouble::empty)),
            "alldays",
            days(all.map(StageFigures::averageDays).orElseGet(OptionalDouble::empty)));
  }

  private Block chart(List<StageFigures> stages) {
    return new Charts(texts())
        .of(
            new Bars(
                "figures",
                texts().label("coaching.chart", "name", name()),
                stages.stream()
                    .map(each ->
                        new Bars.Bar(
                            stageName(each),
                            BigDecimal.valueOf(each.averageDays().orElse(0))
                                .setScale(1, RoundingMode.HALF_EVEN),
                            days(each.averageDays())))
                    .toList()));
  }

  private Button won() {
    Press list =
        Lens.closing(
            Press.of("opportunity list").with("status", "won").with("sort", "amount"), period);
    return new Button(texts().label("pipeline.board.won"), list.with("owner", Lens.owner(owner)));
  }

  private String stageName(StageFigures of) {
    return Brief.of(of.stage().name().in(texts().locale()), NAME);
  }

  private String name() {
    return Brief.of(owner.name(), NAME);
  }

  private Press press() {
    return ShowFigures.press(period).with(ShowFigures.OWNER, Lens.owner(owner));
  }

  private Texts texts() {
    return call.texts();
  }
}
