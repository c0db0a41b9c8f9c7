package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.chart.Charts;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.figures.MoveWords;
import dev.dealdesk.bot.figures.MovementWords;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.pipeline.Bridge;
import dev.dealdesk.store.pipeline.Largest;
import dev.dealdesk.store.pipeline.Move;
import dev.dealdesk.store.pipeline.Movement;
import dev.dealdesk.store.pipeline.MovementLine;
import dev.dealdesk.store.pipeline.Which;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a pipeline became another, as a message. */
record ChangesPage(Call call, Desk desk, Lens lens, Window window) {

  private static final int TOP = 5;

  List<Block> blocks() {
    Movement movement = desk.pipeline().movement(lens.scope(), window.from(), window.to());
    Which all = Which.all(lens.scope(), window.from(), window.to());
    Largest largest = desk.pipeline().largest(all, TOP);
    long changed = largest.count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(head(movement, changed)));
    if (changed > 0) {
      blocks.add(chart(movement.converted()));
      blocks.add(new Block.Text(top(largest.moves())));
      if (!Showing.isShared(call.inputs())) {
        blocks.addAll(drill(movement));
      }
    }
    if (!Showing.isShared(call.inputs())) {
      blocks.addAll(menus());
    }
    blocks.add(Showing.buttons(call, here(), buttons(changed)));
    blocks.add(new Block.Text(texts().say("pipeline.changes.footnote")));
    return blocks;
  }

  private String head(Movement movement, long changed) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts()
            .say(
                "pipeline.changes.title",
                "what",
                new LensWords(call, desk).of(lens),
                "window",
                window.said(texts())));
    if (window.firstLook()) {
      lines.add(texts().say("pipeline.since.first"));
    }
    if (changed == 0) {
      lines.add(texts().say("pipeline.changes.none"));
    }
    lines.add(words().sum(movement.converted()));
    lines.addAll(words().notes(movement));
    return String.join("\n", lines);
  }

  private Block chart(Bridge bridge) {
    String title =
        texts().label("pipeline.changes.chart", "what", new LensWords(call, desk).label(lens));
    return new Charts(texts()).of(words().waterfall(title, bridge));
  }

  private String top(List<Move> moves) {
    MoveWords said = new MoveWords(texts());
    return Stream.concat(
            Stream.of(texts().say("pipeline.changes.top")), moves.stream().map(said::of))
        .collect(Collectors.joining("\n"));
  }

  /** The opportunities behind each line; of a line in another currency alone as well. */
  private List<Block> drill(Movement movement) {
    List<Choice> choices =
        Stream.of(MovementLine.values())
            .filter(line ->
                movement.converted().line(line).count() > 0
                    || movement.currencies().stream()
                        .anyMatch(bridge -> bridge.line(line).count() > 0))
            .map(line -> choice(line, movement))
            .toList();
    Press press = window.into(lens.press(ShowMoves.ROUTE));
    return choices.isEmpty()
        ? List.of()
        : List.of(
            new Block.Menu(press, "line", texts().label("pipeline.changes.drill"), choices, 1));
  }

  private Choice choice(MovementLine line, Movement movement) {
    String label =
        texts()
            .label(
                "pipeline.changes.choice",
                "line",
                words().name(line),
                "amount",
                words().signed(movement.converted().line(line).amount()),
                "count",
                movement.converted().line(line).count());
    return new Choice(line.name().toLowerCase(Locale.ROOT), label, words().meaning(line), false);
  }

  private List<Block> menus() {
    return List.of(
        Showing.menu(call, lens.press(ChangesPipeline.ROUTE), "since", Window.choices(texts())),
        Showing.menu(call, here(), "period", Spans.choices(call, desk, lens.closing(), true)));
  }

  private List<Button> buttons(long changed) {
    List<Button> buttons = new ArrayList<>();
    if (changed > TOP) {
      buttons.add(
          new Button(
              texts().label("pipeline.changes.all", "count", changed),
              window.into(lens.press(ShowMoves.ROUTE))));
    }
    buttons.add(Showing.whose(call, here(), lens));
    buttons.add(new Button(texts().label("pipeline.changes.view"), lens.press(ViewPipeline.ROUTE)));
    return buttons;
  }

  private Press here() {
    return window.into(lens.press(ChangesPipeline.ROUTE));
  }

  private MovementWords words() {
    return new MovementWords(texts());
  }

  private Texts texts() {
    return call.texts();
  }
}
