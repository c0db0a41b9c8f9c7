package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.importing.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What files hold, as it is understood, with what would come of it and how to correct it. */
record Overview(Sitting sitting, Report report, Texts texts) {

  Reply reply() {
    Tally tally = Tally.of(sitting.plan(), report);
    List<Block> blocks = new ArrayList<>();
    List<String> notes = new Notes(sitting, report, texts).lines();
    Colour colour = notes.isEmpty() ? Colour.PLAIN : Colour.WARNING;
    blocks.add(new Block.Panel(colour, paragraphs(tally, notes)));
    blocks.addAll(new Menus(sitting, texts).blocks());
    blocks.add(buttons(tally));
    return new Reply.Edit(blocks);
  }

  private List<Block> paragraphs(Tally tally, List<String> notes) {
    Summary summary = new Summary(sitting, texts);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(summary.title()));
    blocks.add(new Block.Text(String.join("\n", summary.files())));
    blocks.add(new Block.Divider());
    blocks.add(new Block.Text(String.join("\n", summary.understood())));
    blocks.add(new Block.Divider());
    blocks.add(new Block.Text(String.join("\n", new Counts(tally, texts).foreseen())));
    blocks.add(new Block.Text(String.join("\n", notes)));
    return blocks;
  }

  private Block buttons(Tally tally) {
    long rows = tally.count(Tally.Outcome.TAKEN);
    boolean possible = rows > 0 && sitting.plan().obstacle().isEmpty();
    int unresolved = report.withoutAccount().size();
    String label =
        unresolved == 0
            ? texts.label("import.go", "rows", rows)
            : texts.label("import.go_anyway", "rows", rows, "count", unresolved);
    return Block.Buttons.of(
        new Button(label, sitting.press(RunImport.ROUTE), Button.Weight.GOOD, possible),
        new Button(texts.label("import.cancel"), sitting.press(CancelImport.ROUTE)));
  }

  /** Where the files cannot be taken in as they are understood, nothing is tried. */
  static Report untried() {
    return new Report(Map.of(), Set.of(), List.of(), List.of(), List.of());
  }
}
