package dev.dealdesk.bot.opportunity;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of a list of opportunities. */
record ListPage(Call call, Desk desk, ListQuery query) {

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
      blocks.add(buttons(page));
    }
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

  private Block buttons(Page page) {
    Button share =
        new Button(
            texts().label("opportunity.list.share"),
            query.press().with("page", page.number()).with("share", "yes"));
    return new Block.Buttons(
        Stream.concat(page.buttons(texts(), query.press()).stream(), Stream.of(share)).toList());
  }

  private Texts texts() {
    return call.texts();
  }
}
