package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Attachment;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.tabular.Plainly;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.importing.Reverted;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Undo;
import dev.dealdesk.store.record.RecordState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes back a whole import. */
final class UndoImport implements Action {

  private static final String ROUTE = "import.undo";
  private static final String RUN = "run";

  /** More names than these come as a file. */
  private static final int NAMED = 10;

  private final Work work;

  UndoImport(Store store) {
    work = new Work(store);
  }

  /** Takes back what this call has imported. */
  static Button button(Call call) {
    return new Button(
        call.texts().label("import.undo"), Press.of(ROUTE).with(RUN, call.interaction()));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return work.write(call, desk -> undone(call, desk));
  }

  private static Reply undone(Call call, Desk desk) {
    long run = call.inputs().number(RUN).orElse(0L);
    return switch (desk.imports().undo(run)) {
      case Reverted.Refused(var why) ->
          Reply.refuse(
              call.texts().say("import.not_undone", "why", why, "hours", Undo.LIFE.toHours()));
      case Reverted.TakenBack back -> told(call, back);
    };
  }

  private static Reply told(Call call, Reverted.TakenBack back) {
    Texts texts = call.texts();
    List<String> kept =
        Stream.concat(
                back.kept().stream().map(UndoImport::words),
                back.keptRecords().stream().map(RecordState::name))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.say(
            "import.undone",
            "person",
            call.person().name(),
            "opportunities",
            back.opportunities(),
            "restored",
            back.restored() + back.records(),
            "roles",
            back.roles(),
            "accounts",
            back.accounts(),
            "contacts",
            back.contacts(),
            "stages",
            back.stages()));
    if (!kept.isEmpty()) {
      lines.add(
          texts.say(
              "import.kept", "count", kept.size(), "names", Listed.names(kept, NAMED, texts)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Panel(
            kept.isEmpty() ? Colour.PLAIN : Colour.WARNING,
            List.of(new Block.Text(String.join("\n", lines)))));
    if (kept.size() > NAMED) {
      blocks.add(new Block.Download(file(kept)));
    }
    return new Reply.Edit(blocks);
  }

  private static String words(Opportunity kept) {
    return kept.number() + " " + kept.name();
  }

  private static Attachment file(List<String> kept) {
    String lines =
        kept.stream()
            .map(name -> '"' + Plainly.written(name).replace("\"", "\"\"") + '"')
            .collect(Collectors.joining("\r\n"));
    return new Attachment("kept.csv", ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8));
  }
}
