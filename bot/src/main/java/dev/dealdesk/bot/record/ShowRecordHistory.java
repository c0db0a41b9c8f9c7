package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.record.RecordId;
import java.util.ArrayList;
import java.util.List;

/** {@code /account history}, {@code /contact history}: who changed what, the latest first. */
final class ShowRecordHistory<T> implements Command {

  private static final int SIZE = 8;

  private final Work work;
  private final RecordSort<T> sort;
  private final List<Option> options;

  ShowRecordHistory(Store store, RecordSort<T> sort) {
    this.work = new Work(store);
    this.sort = sort;
    this.options = List.of(Option.text(sort.word(), sort.completer(new Names(store))));
  }

  @Override
  public String route() {
    return sort.word() + " history";
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk -> {
          Resolved<T> record =
              sort.named(new Resolver(call, desk, route()).insisting(), sort.word());
          return record
              .question()
              .orElseGet(() -> shown(call, desk, sort.id(record.got().orElseThrow())));
        });
  }

  private Reply shown(Call call, Desk desk, RecordId id) {
    long entries = desk.recordHistory().count(id);
    Page page = Page.of(call.inputs(), entries, SIZE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            call.texts()
                .say(
                    "record.history.title",
                    "name",
                    desk.recordEdits().nameOf(id).map(name -> Brief.of(name, 150)).orElseThrow(),
                    "count",
                    entries,
                    "page",
                    page.number(),
                    "pages",
                    page.pages())));
    RecordHistoryLine line = new RecordHistoryLine(call.texts(), desk);
    desk.recordHistory().page(id, page.offset(), SIZE).stream()
        .map(change -> new Block.Text(line.of(change)))
        .forEach(blocks::add);
    blocks.add(page.turner(call.texts(), Press.of(route()).with(sort.word(), sort.key(id))));
    return Page.shown(call.inputs(), List.of(new Block.Panel(Colour.PLAIN, blocks)));
  }
}
