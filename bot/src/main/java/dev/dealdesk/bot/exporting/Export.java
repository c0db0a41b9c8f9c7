package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.tabular.OwnTable;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code /export}: what everybody may see, as files. From a list of opportunities it takes the
 * list's inputs, and what leaves is that list.
 */
public final class Export implements Command {

  private static final String ROUTE = "export";

  private final Work work;

  public Export(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.choice("what", What.codes()),
        Option.choice("format", Format.XLSX.code(), Format.CSV.code()));
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    Optional<What> what = call.inputs().text("what").flatMap(What::of);
    Optional<Selection> selection = Selection.of(call.inputs());
    if (what.isEmpty()) {
      return question(call);
    }
    return selection
        .map(chosen -> work.read(call, desk -> exported(call, desk, what.get(), chosen)))
        .orElseGet(() -> Reply.refuse(call.texts().say("export.unclear")));
  }

  private static Reply question(Call call) {
    Texts texts = call.texts();
    List<Choice> choices =
        Stream.of(What.values())
            .map(what -> new Choice(what.code(), texts.label("choice.what." + what.code())))
            .toList();
    return Question.ask(call, ROUTE, "what", texts.say("export.what"), choices);
  }

  private static Reply exported(Call call, Desk desk, What what, Selection selection) {
    Format format =
        call.inputs().text("format").filter("csv"::equals).isPresent() ? Format.CSV : Format.XLSX;
    Tables tables = new Tables(desk, call.texts());
    List<Leaving> leaving = new ArrayList<>();
    for (OwnTable table : what.tables()) {
      leaving.add(tables.of(table, selection));
    }
    String name =
        "dealdesk-%s-%s".formatted(what.code().replace('_', '-'), desk.workspace().day(call.at()));
    return switch (Volumes.write(format, name, leaving)) {
      case Produced.TooMuch() -> Reply.refuse(call.texts().say("export.too_much"));
      case Produced.Files(var _, long rows) when rows == 0 ->
          Reply.refuse(call.texts().say("export.nothing", "what", words(call, what)));
      case Produced.Files files -> shown(call, what, format, selection, files);
    };
  }

  private static String words(Call call, What what) {
    return call.texts().label("choice.what." + what.code());
  }

  private static Reply shown(
      Call call, What what, Format format, Selection selection, Produced.Files made) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            call.texts()
                .say(
                    "export.done",
                    "what",
                    words(call, what),
                    "kind",
                    what,
                    "rows",
                    made.rows(),
                    "files",
                    made.files().size(),
                    "filtered",
                    selection.narrowed())));
    made.files().stream().map(Block.Download::new).forEach(blocks::add);
    blocks.add(Block.Buttons.of(other(call, what, format)));
    return Question.asked(call.inputs())
        ? new Reply.Edit(blocks)
        : new Reply.Say(Visibility.PRIVATE, blocks, Set.of());
  }

  private static Button other(Call call, What what, Format format) {
    Format another =
        switch (format) {
          case XLSX -> Format.CSV;
          case CSV -> Format.XLSX;
        };
    Press press =
        new Press(ROUTE, Selection.inputs(call.inputs()))
            .with("what", what.code())
            .with("format", another.code());
    return new Button(call.texts().label("export.as", "format", another), Question.again(press));
  }
}
