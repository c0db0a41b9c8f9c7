package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Upload;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.importing.table.Limits;
import dev.dealdesk.bot.importing.table.RawFile;
import dev.dealdesk.bot.importing.table.Trouble;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code /import}: reads the files that are attached and shows how they are understood. */
public final class ImportFiles implements Command {

  private static final List<String> FILES =
      IntStream.rangeClosed(1, Limits.UPLOADS).mapToObj(i -> i == 1 ? "file" : "file" + i).toList();

  private final Workbench bench;
  private final Attachments attachments;

  private ImportFiles(Workbench bench, Attachments attachments) {
    this.bench = bench;
    this.attachments = attachments;
  }

  /** The command, and what its buttons and menus lead to. */
  public static List<Action> actions(Store store, Attachments attachments) {
    Workbench bench = new Workbench(store);
    return List.of(
        new ImportFiles(bench, attachments),
        new ShowImport(bench),
        new CorrectImport(bench),
        new RunImport(bench),
        new UndoImport(store),
        new CancelImport(bench));
  }

  @Override
  public String route() {
    return "import";
  }

  @Override
  public List<Option> options() {
    return FILES.stream().map(name -> Option.of(name, Option.Kind.FILE)).toList();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    // Before anything is fetched, so that nobody waits in vain.
    bench.circumstances(call);
    List<Upload> uploads =
        FILES.stream().flatMap(name -> call.inputs().file(name).stream()).toList();
    if (uploads.isEmpty()) {
      return Reply.refuse(call.texts().say("import.no_file"));
    }
    return bench.inTurn(() -> read(call, uploads));
  }

  private Reply read(Call call, List<Upload> uploads) {
    List<RawFile> files = new ArrayList<>();
    for (Upload upload : uploads) {
      Optional<Reply> failure = fetch(call, upload, files);
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    return switch (bench.lay(call, files)) {
      case Workbench.Laid.Broken(var troubles) -> broken(troubles, call.texts());
      case Workbench.Laid.Out(var sitting) -> ShowImport.overview(bench, call, sitting);
    };
  }

  /** A file that was had goes to the others; otherwise there is an answer that says why not. */
  private Optional<Reply> fetch(Call call, Upload upload, List<RawFile> files) {
    try {
      return switch (attachments.fetch(upload)) {
        case Attachments.Fetched.Got(var file) -> {
          files.add(file);
          yield Optional.empty();
        }
        case Attachments.Fetched.Failed(var why) ->
            Optional.of(
                Reply.refuse(
                    call.texts().say("import.not_fetched", "file", upload.name(), "why", why)));
      };
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while fetching a file", stopped);
    }
  }

  private static Reply broken(List<Trouble> troubles, Texts texts) {
    String lines =
        troubles.stream().map(each -> trouble(each, texts)).collect(Collectors.joining("\n"));
    return Reply.refuse(lines + "\n" + texts.say("import.send_again"));
  }

  private static String trouble(Trouble trouble, Texts texts) {
    String what = trouble.what().name().toLowerCase(Locale.ROOT);
    return texts.say(
        "import.trouble." + what,
        "file",
        Listed.cut(trouble.file(), 80),
        "line",
        trouble.line(),
        "figure",
        trouble.figure());
  }
}
