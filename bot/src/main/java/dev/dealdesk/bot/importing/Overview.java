package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.importing.Report;
import java.util.ArrayList;
import java.util.List;

/** What files hold, as it is understood, with what would come of it and how to correct it. */
record Overview(Sitting sitting, Report report, Texts texts) {

  Reply reply() {
    Tally tally = Tally.of(sitting.plan(), report);
    List<Block> blocks = new ArrayList<>();
    List<String> notes = new Notes(sitting, report, texts).lines();
    Colour colour = notes.isEmpty() ? Colour.PLAIN : Colour.WARNING;
    blocks.add(new Block.Panel(colour, paragraphs(tally, notes)));
    blocks.addAll(new Menus(sitting, texts).blocks());
    blocks.add(Block.Buttons.of(buttons(tally)));
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
    List<String> changes = new Changes(sitting, report, texts).first();
    if (!changes.isEmpty()) {
      blocks.add(new Block.Text(String.join("\n", changes)));
    }
    if (tally.knows()) {
      blocks.add(
          new Block.Text(
              texts.say(
                  "import.blank_cells", "emptying", sitting.plan().corrections().emptying())));
    }
    blocks.add(new Block.Text(String.join("\n", notes)));
    return blocks;
  }

  private Button[] buttons(Tally tally) {
    long rows = tally.count(Tally.Outcome.TAKEN) + tally.count(Tally.Outcome.UPDATED);
    boolean possible = rows > 0 && sitting.plan().obstacle().isEmpty();
    int unresolved = report.withoutAccount().size();
    String label =
        unresolved == 0
            ? texts.label("import.go", "rows", rows)
            : texts.label("import.go_anyway", "rows", rows, "count", unresolved);
    List<Button> buttons = new ArrayList<>();
    buttons.add(new Button(label, sitting.press(RunImport.ROUTE), Button.Weight.GOOD, possible));
    buttons.add(new Button(texts.label("import.cancel"), sitting.press(CancelImport.ROUTE)));
    if (!report.differences().isEmpty()) {
      buttons.add(
          new Button(
              texts.label("import.changes", "rows", report.differences().size()),
              sitting.press(ShowImport.ROUTE).with("view", "changes")));
    }
    if (tally.knows()) {
      boolean emptying = sitting.plan().corrections().emptying();
      buttons.add(
          new Button(
              texts.label("import.emptying", "now", emptying),
              sitting
                  .press(CorrectImport.ROUTE)
                  .with("what", "emptying")
                  .with("to", emptying ? "no" : "yes")));
    }
    return buttons.toArray(Button[]::new);
  }
}
