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
        .map(report -> told(sitting, report, call.texts()))
        .orElseGet(() -> ShowImport.gone(call.texts()));
  }

  private static Reply told(Sitting sitting, Report report, Texts texts) {
    Tally tally = Tally.of(sitting.plan(), report);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Panel(Colour.WON, List.of(new Block.Text(lines(tally, report, texts)))));
    List<Attachment> refused = new RefusedFiles(sitting.plan(), tally, texts).files();
    refused.stream().limit(MOST_FILES).map(Block.Download::new).forEach(blocks::add);
    Button list =
        new Button(texts.label("import.list"), Press.of("opportunity list"), Button.Weight.MAIN);
    blocks.add(Block.Buttons.of(list));
    return new Reply.Edit(blocks);
  }

  private static String lines(Tally tally, Report report, Texts texts) {
    List<String> lines = new ArrayList<>();
    long taken = tally.count(Tally.Outcome.TAKEN);
    lines.add(texts.say("import.finished", "taken", taken));
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
