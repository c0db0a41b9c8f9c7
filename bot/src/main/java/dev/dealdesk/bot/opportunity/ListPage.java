package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.ExportButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page of a list of opportunities, with what can be done with all of them. */
record ListPage(Call call, Desk desk, ListQuery query, ListView view) {

  private static final int SIZE = 10;

  List<Block> blocks() {
    Totals totals = desk.listing().totals(query.filter());
    Page page = Page.of(call.inputs(), totals.count(), SIZE);
    List<Opportunity> shown =
        desk.listing().page(query.filter(), query.order(), page.offset(), SIZE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(head(totals, page)));
    if (shown.isEmpty()) {
      blocks.add(new Block.Text(texts().say("opportunity.list.empty")));
    } else {
      ListLine line =
          new ListLine(texts(), desk.workspace().day(call.at()), query.owner().isPresent());
      blocks.add(new Block.Divider());
      blocks.add(new Block.Text(shown.stream().map(line::of).collect(Collectors.joining("\n"))));
      blocks.add(opener(shown));
    }
    if (page.pages() > 1) {
      blocks.add(page.turner(texts(), view.press(query)));
    }
    if (view.narrowing()) {
      blocks.addAll(new ListMenus(call, desk, query, view).blocks());
    }
    blocks.add(buttons(page, totals.count()));
    return List.of(new Block.Panel(Colour.PLAIN, blocks));
  }

  private String head(Totals totals, Page page) {
    List<String> lines = new ArrayList<>();
    lines.add(texts().say("opportunity.list.title", "what", new ListWords(texts()).of(query)));
    lines.add(
        texts()
            .say(
                "opportunity.list.count",
                "count",
                totals.count(),
                "page",
                page.number(),
                "pages",
                page.pages()));
    totals.lines().stream().map(this::sum).forEach(lines::add);
    if (totals.unknownAmounts() > 0) {
      lines.add(texts().say("opportunity.list.unknown", "count", totals.unknownAmounts()));
    }
    return String.join("\n", lines);
  }

  private String sum(Totals.Line line) {
    return texts()
        .say("opportunity.list.sum", "amount", line.amount(), "expected", line.expected());
  }

  private Block opener(List<Opportunity> shown) {
    Press press = Press.of(ShowOpportunity.ROUTE).with(ShowOpportunity.PRIVATELY, "yes");
    List<Choice> choices =
        shown.stream()
            .map(each -> new Choice(each.number().toString(), each.number() + " " + each.name()))
            .toList();
    return new Block.Menu(press, "opportunity", texts().label("opportunity.list.open"), choices, 1);
  }

  private Block buttons(Page page, long count) {
    Press here = query.press().with("page", page.number());
    List<Button> buttons = new ArrayList<>();
    buttons.add(narrow(page));
    if (count > 0) {
      buttons.add(button("opportunity.list.share", here.with("share", "yes")));
      buttons.add(ExportButton.of(texts(), "opportunities", query.press()));
      buttons.add(button("opportunity.list.change", ManyPresses.of(query)));
    }
    return new Block.Buttons(buttons);
  }

  /** Everybody narrows a shared list for themselves alone. */
  private Button narrow(Page page) {
    if (view.isShared()) {
      return button("opportunity.list.narrow", new ListView(true, Optional.empty()).press(query));
    }
    Press press = view.narrowing(!view.narrowing()).press(query).with("page", page.number());
    return view.narrowing()
        ? button("opportunity.list.hide", press)
        : button("opportunity.list.narrow", press);
  }

  private Button button(String key, Press press) {
    return new Button(texts().label(key), press);
  }

  private Texts texts() {
    return call.texts();
  }
}
