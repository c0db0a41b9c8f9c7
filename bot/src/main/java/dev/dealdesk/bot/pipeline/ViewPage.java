package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.card.ExportButton;
import dev.dealdesk.bot.chart.Bars;
import dev.dealdesk.bot.chart.Charts;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.figures.WorthWords;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.pipeline.Group;
import dev.dealdesk.store.pipeline.Grouping;
import dev.dealdesk.store.pipeline.Worth;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a pipeline comes to, as a message. */
record ViewPage(Call call, Desk desk, Lens lens, PastMoment moment, Grouping grouping) {

  /** More groups than this are no overview; the total has all of them. */
  private static final int LINES = 12;

  private static final int CHOICES = 25;

  List<Block> blocks() {
    Worth worth = desk.pipeline().worth(lens.scope(), StageKind.OPEN, moment.moment(call));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(head(worth)));
    if (worth.count() == 0) {
      blocks.add(new Block.Text(texts().say("pipeline.view.empty")));
    } else {
      List<Group> groups = groups();
      blocks.add(new Block.Divider());
      blocks.add(new Block.Text(lines(groups)));
      blocks.add(chart(groups));
      if (!Showing.isShared(call.inputs())) {
        blocks.add(drill(groups));
      }
    }
    if (!Showing.isShared(call.inputs())) {
      blocks.addAll(menus());
    }
    blocks.add(Showing.buttons(call, press(), buttons(worth)));
    blocks.add(new Block.Text(footnote()));
    return blocks;
  }

  private List<Group> groups() {
    return desk.pipeline().groups(lens.scope(), StageKind.OPEN, moment.moment(call), grouping);
  }

  private String head(Worth worth) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts()
            .say(
                "pipeline.view.title",
                "what",
                new LensWords(call, desk).of(lens),
                "past",
                moment.at().isPresent(),
                "when",
                moment.said(call)));
    if (worth.count() > 0) {
      lines.add(
          texts()
              .say(
                  "pipeline.view.total",
                  "count",
                  worth.count(),
                  "sum",
                  new WorthWords(texts()).sum(worth)));
      lines.addAll(new WorthWords(texts()).notes(worth));
    }
    return String.join("\n", lines);
  }

  private String lines(List<Group> groups) {
    String shown = groups.stream().limit(LINES).map(this::line).collect(Collectors.joining("\n"));
    int more = groups.size() - LINES;
    return more > 0 ? shown + "\n" + texts().say("pipeline.view.more", "count", more) : shown;
  }

  private String line(Group group) {
    return texts()
        .say(
            "pipeline.view.line",
            "name",
            words().name(group.key()),
            "count",
            group.worth().count(),
            "sum",
            new WorthWords(texts()).sum(group.worth()));
  }

  private Block chart(List<Group> groups) {
    String title =
        texts()
            .label(
                "pipeline.view.chart",
                "by",
                texts().label("choice.group-by." + ViewPipeline.code(grouping)),
                "what",
                new LensWords(call, desk).label(lens));
    List<Bars.Bar> bars =
        groups.stream()
            .map(group ->
                new Bars.Bar(
                    words().name(group.key()),
                    group.worth().amount().amount(),
                    new WorthWords(texts()).brief(group.worth())))
            .toList();
    return new Charts(texts()).of(new Bars("pipeline", title, bars));
  }

  private Block drill(List<Group> groups) {
    List<Choice> choices =
        groups.stream()
            .limit(CHOICES)
            .map(group ->
                new Choice(
                    GroupWords.code(group.key()),
                    words().name(group.key()),
                    new WorthWords(texts()).brief(group.worth()),
                    false))
            .toList();
    Press press = new Press(ShowGroup.ROUTE, press().inputs());
    return new Block.Menu(press, "group", texts().label("pipeline.view.drill"), choices, 1);
  }

  private List<Block> menus() {
    List<Choice> groupings =
        Arrays.stream(Grouping.values())
            .map(each ->
                new Choice(
                    ViewPipeline.code(each),
                    texts()
                        .label(
                            "pipeline.view.by",
                            "by",
                            texts().label("choice.group-by." + ViewPipeline.code(each))),
                    "",
                    each == grouping))
            .toList();
    return List.of(
        Showing.menu(call, press(), "group-by", groupings),
        Showing.menu(call, press(), "period", Spans.choices(call, desk, lens.closing(), true)));
  }

  private List<Button> buttons(Worth worth) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(Showing.whose(call, press(), lens));
    buttons.add(
        new Button(texts().label("pipeline.view.changes"), lens.press(ChangesPipeline.ROUTE)));
    if (worth.count() > 0 && moment.at().isEmpty()) {
      lens.list()
          .map(list -> ExportButton.of(texts(), "opportunities", list))
          .ifPresent(buttons::add);
    }
    return buttons;
  }

  private String footnote() {
    return texts()
        .say(
            "pipeline.view.footnote",
            "dated",
            lens.closing().isPresent(),
            "days",
            new Markdown(lens.closing().map(Spans.words(texts(), desk)::days).orElse("")),
            "zone",
            desk.workspace().zone().getId());
  }

  private Press press() {
    return moment
        .into(lens.press(ViewPipeline.ROUTE))
        .with("group-by", ViewPipeline.code(grouping));
  }

  private GroupWords words() {
    return new GroupWords(texts(), Spans.words(texts(), desk));
  }

  private Texts texts() {
    return call.texts();
  }
}
