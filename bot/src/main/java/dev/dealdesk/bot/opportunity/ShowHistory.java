package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.ExportButton;
import dev.dealdesk.bot.card.HistoryLine;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code /opportunity history}: who changed what and when, the latest first. */
public final class ShowHistory implements Command {

  static final String ROUTE = "opportunity history";

  private static final int SIZE = 8;

  private final Work work;
  private final List<Option> options;

  public ShowHistory(Store store) {
    work = new Work(store);
    options = List.of(Option.text("opportunity", new Names(store).opportunity()));
  }

  @Override
  public String route() {
    return ROUTE;
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
        desk ->
            About.opportunity(call, desk, ROUTE, opportunity -> shown(call, desk, opportunity)));
  }

  private static Reply shown(Call call, Desk desk, Opportunity opportunity) {
    long entries = desk.opportunities().historyLength(opportunity.number());
    Page page = Page.of(call.inputs(), entries, SIZE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            call.texts()
                .say(
                    "opportunity.history.title",
                    "number",
                    new Markdown(opportunity.number().toString()),
                    "name",
                    opportunity.name(),
                    "count",
                    entries,
                    "page",
                    page.number(),
                    "pages",
                    page.pages())));
    HistoryLine line = new HistoryLine(call.texts(), desk);
    desk.opportunities().history(opportunity.number(), page.offset(), SIZE).stream()
        .map(change -> new Block.Text(line.of(change)))
        .forEach(blocks::add);
    Press list = Press.of(ROUTE).with("opportunity", opportunity.number());
    blocks.add(
        new Block.Buttons(
            Stream.concat(
                    page.buttons(call.texts(), list).stream(),
                    Stream.of(ExportButton.of(call.texts(), "history", list)))
                .toList()));
    return Page.shown(call.inputs(), List.of(new Block.Panel(Colour.PLAIN, blocks)));
  }
}
