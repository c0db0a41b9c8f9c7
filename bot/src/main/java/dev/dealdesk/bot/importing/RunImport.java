package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Attachment;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.importing.Report;
import java.util.ArrayList;
import java.util.List;

/** Takes files in, and tells what became of every row. */
final class RunImport implements Action {

  static final String ROUTE = "import.run";

  /** Discord's own limit of a message. */
  private static final int MOST_FILES = 10;

  private final Workbench bench;

  RunImport(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return bench.inTurn(() ->
        bench
            .find(call)
            .map(sitting -> imported(call, sitting))
            .orElseGet(() -> ShowImport.gone(call.texts())));
  }

  private Reply imported(Call call, Sitting sitting) {
    if (sitting.plan().obstacle().isPresent()) {
      return ShowImport.overview(bench, call, sitting);
    }
    return bench
        .load(call, sitting)
        .map(report -> told(call, sitting, report))
        .orElseGet(() -> ShowImport.gone(call.texts()));
  }

  /**
   * The details are for whoever ran it; that it was run, and how to take it back, for everybody.
   */
  private static Reply told(Call call, Sitting sitting, Report report) {
    Tally tally = Tally.of(sitting.plan(), report);
    Texts texts = call.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Panel(Colour.WON, List.of(new Block.Text(lines(tally, report, texts)))));
    List<Attachment> refused = new RefusedFiles(sitting.plan(), tally, report, texts).files();
    refused.stream().limit(MOST_FILES).map(Block.Download::new).forEach(blocks::add);
    Button list =
        new Button(texts.label("import.list"), Press.of("opportunity list"), Button.Weight.MAIN);
    Button undo = UndoImport.button(call);
    boolean changed = tally.changes() > 0;
    blocks.add(changed ? Block.Buttons.of(list, undo) : Block.Buttons.of(list));
    Reply own = new Reply.Edit(blocks);
    return changed
        ? new Reply.Several(
            List.of(own, Reply.publicly(announced(call, tally), Block.Buttons.of(undo))))
        : own;
  }

  private static Block announced(Call call, Tally tally) {
    List<String> lines = new ArrayList<>();
    lines.add(
        call.texts()
            .say("import.announced", "person", call.person().name(), "rows", tally.changes()));
    lines.addAll(new Counts(tally, call.texts()).done());
    return new Block.Text(String.join("\n", lines));
  }

  private static String lines(Tally tally, Report report, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.say("import.finished", "taken", tally.changes()));
    lines.addAll(new Counts(tally, texts).done());
    if (!report.stagesMade().isEmpty()) {
      lines.add(
          texts.say("import.stages_made", "stages", Listed.names(report.stagesMade(), 30, texts)));
    }
    if (!tally.rejected().isEmpty()) {
      lines.add(texts.say("import.returned", "count", tally.rejected().size()));
    }
    return String.join("\n", lines);
  }
}
