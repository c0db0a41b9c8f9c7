package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.importing.plan.Column;
import dev.dealdesk.bot.importing.plan.Sheet;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.importing.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows files that wait to be taken in: all of it, or one thing to correct. */
final class ShowImport implements Action {

  static final String ROUTE = "import.show";

  private final Workbench bench;

  ShowImport(Workbench bench) {
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
            .map(sitting ->
                call.inputs().text("view").filter("changes"::equals).isPresent()
                    ? new Changes(sitting, bench.rehearse(call, sitting), call.texts())
                        .page(call.inputs())
                    : view(call, sitting).orElseGet(() -> overview(bench, call, sitting)))
            .orElseGet(() -> gone(call.texts())));
  }

  private static Optional<Reply> view(Call call, Sitting sitting) {
    Views views = new Views(sitting, call.texts());
    int pick =
        call.inputs().number("pick").filter(n -> n >= 0 && n < 10_000).orElse(-1L).intValue();
    var plan = sitting.plan();
    Stream<Reply> found =
        switch (call.inputs().text("view").orElse("")) {
          case "file" -> at(plan.sheets(), pick).map(views::file);
          case "column" -> columns(call, sitting, pick, views);
          case "stage" -> at(plan.stageLines(), pick).map(line -> views.stage(pick, line));
          case "owner" -> at(plan.owners(), pick).map(line -> views.owner(pick, line));
          default -> Stream.empty();
        };
    return found.findFirst();
  }

  private static Stream<Reply> columns(Call call, Sitting sitting, int index, Views views) {
    Optional<Sheet> sheet =
        call.inputs().number("file").flatMap(file -> at(sitting.plan().sheets(), file).findFirst());
    return sheet.stream()
        .flatMap(known ->
            known.columns().stream()
                .filter(column -> column.index() == index)
                .map((Column column) -> views.column(known, column)));
  }

  /** The thing at an index, where there is one. */
  static <T> Stream<T> at(List<T> list, long index) {
    return index >= 0 && index < list.size() ? Stream.of(list.get((int) index)) : Stream.empty();
  }

  static Reply overview(Workbench bench, Call call, Sitting sitting) {
    Report report =
        sitting.plan().obstacle().isPresent() ? Report.NONE : bench.rehearse(call, sitting);
    return new Overview(sitting, report, call.texts()).reply();
  }

  static Reply gone(Texts texts) {
    return Reply.refuse(texts.say("import.gone"));
  }
}
