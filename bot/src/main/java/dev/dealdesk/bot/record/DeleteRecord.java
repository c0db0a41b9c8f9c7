package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.Right;
import java.util.List;

/** {@code /account delete}, {@code /contact delete}: only what is used nowhere. */
final class DeleteRecord<T> implements Command {

  private final Work work;
  private final RecordSort<T> sort;
  private final List<Option> options;

  DeleteRecord(Store store, RecordSort<T> sort) {
    this.work = new Work(store);
    this.sort = sort;
    this.options = List.of(Option.text(sort.word(), sort.completer(new Names(store))));
  }

  @Override
  public String route() {
    return sort.word() + " delete";
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    return work.write(call, desk -> delete(call, desk));
  }

  private Reply delete(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    Resolved<T> record = sort.named(new Resolver(call, desk, route()).insisting(), sort.word());
    return record
        .question()
        .orElseGet(() ->
            new RecordTold(call, desk, sort)
                .deleted(desk.recordEdits().delete(sort.id(record.got().orElseThrow()))));
  }
}
