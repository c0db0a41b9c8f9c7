package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
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
import java.util.Set;

/** {@code /opportunity history}: who changed what and when, the latest first. */
public final class ShowHistory implements Command {

  static final String ROUTE = "opportunity history";

  private static final int SIZE = 8;
  private static final String PAGE = "page";

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
    int pages = (int) Math.max(1, Math.ceilDiv(entries, SIZE));
    int page = call.inputs().number(PAGE).map(wanted -> Math.clamp(wanted, 0, pages - 1)).orElse(0);
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
                    entries)));
    HistoryLine line = new HistoryLine(call.texts(), desk);
    desk.opportunities().history(opportunity.number(), page * SIZE, SIZE).stream()
        .map(change -> new Block.Text(line.of(change)))
        .forEach(blocks::add);
    if (pages > 1) {
      blocks.add(turner(call, opportunity, page, pages));
    }
    List<Block> panel = List.of(new Block.Panel(Colour.PLAIN, blocks));
    return call.inputs().has(PAGE)
        ? new Reply.Edit(panel)
        : new Reply.Say(Visibility.PRIVATE, panel, Set.of());
  }

  private static Block turner(Call call, Opportunity opportunity, int page, int pages) {
    Press press = Press.of(ROUTE).with("opportunity", opportunity.number());
    return Block.Buttons.of(
        new Button(
            call.texts().label("opportunity.history.later"),
            press.with(PAGE, Math.max(0, page - 1)),
            Button.Weight.NORMAL,
            page > 0),
        new Button(
            call.texts().label("opportunity.list.page", "page", page + 1, "pages", pages),
            press.with(PAGE, page),
            Button.Weight.NORMAL,
            false),
        new Button(
            call.texts().label("opportunity.history.earlier"),
            press.with(PAGE, page + 1),
            Button.Weight.NORMAL,
            page + 1 < pages));
  }
}
