package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.figures.MoveWords;
import dev.dealdesk.bot.figures.MovementWords;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.pipeline.Move;
import dev.dealdesk.store.pipeline.MovementLine;
import dev.dealdesk.store.pipeline.Which;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The opportunities behind a movement or one line of it, those that moved most first. */
public final class ShowMoves implements Action {

  static final String ROUTE = "pipeline moves";

  private static final int SIZE = 8;

  private final Work work;

  public ShowMoves(Store store) {
    work = new Work(store);
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
          Resolved<Lens> lens = new LensReader(call, desk, ROUTE).read();
          Resolved<Window> window = Window.read(call, desk, ROUTE);
          return Resolved.firstQuestion(lens, window)
              .orElseGet(
                  () -> shown(call, desk, lens.got().orElseThrow(), window.got().orElseThrow()));
        });
  }

  private static Reply shown(Call call, Desk desk, Lens lens, Window window) {
    Optional<MovementLine> line = line(call);
    Which all = Which.all(lens.scope(), window.from(), window.to());
    Which which = line.map(all::in).orElse(all);
    long count = desk.pipeline().countMoves(which);
    Page page = Page.of(call.inputs(), count, SIZE);
    List<Move> moves = desk.pipeline().moves(which, page.offset(), SIZE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(head(call, desk, lens, window, line, page, count)));
    if (!moves.isEmpty()) {
      MoveWords words = new MoveWords(call.texts());
      blocks.add(new Block.Divider());
      blocks.add(new Block.Text(moves.stream().map(words::of).collect(Collectors.joining("\n"))));
    }
    Showing.opener(call, moves.stream().map(Move::after).filter(after -> !after.deleted()).toList())
        .ifPresent(blocks::add);
    if (page.pages() > 1) {
      Press here = window.into(lens.press(ROUTE));
      blocks.add(
          page.turner(call.texts(), line.map(one -> here.with("line", code(one))).orElse(here)));
    }
    return Page.shown(call.inputs(), List.of(new Block.Panel(Colour.PLAIN, blocks)));
  }

  private static String head(
      Call call,
      Desk desk,
      Lens lens,
      Window window,
      Optional<MovementLine> line,
      Page page,
      long count) {
    MovementWords words = new MovementWords(call.texts());
    return call.texts()
        .say(
            "pipeline.moves.title",
            "line",
            line.map(words::name).orElseGet(() -> call.texts().label("pipeline.moves.all")),
            "what",
            new LensWords(call, desk).of(lens),
            "window",
            window.said(call.texts()),
            "count",
            count,
            "page",
            page.number(),
            "pages",
            page.pages());
  }

  private static Optional<MovementLine> line(Call call) {
    return call.inputs()
        .text("line")
        .flatMap(code ->
            Arrays.stream(MovementLine.values())
                .filter(line -> code(line).equals(code))
                .findFirst());
  }

  private static String code(MovementLine line) {
    return line.name().toLowerCase(Locale.ROOT);
  }
}
