package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.focus.Pick;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** What is most worth work now: why, what to do next, and which of it is important to oneself. */
record FocusView(Call call, Workspace workspace, Whose whose, List<Pick> picks) {

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            texts()
                .say(
                    "focus.title",
                    "whose",
                    new Markdown(whose.label(texts())),
                    "count",
                    picks.size())));
    Reasons reasons = new Reasons(texts(), workspace, call.at());
    for (int i = 0; i < picks.size(); i++) {
      blocks.add(section(i + 1, picks.get(i), reasons));
    }
    if (!picks.isEmpty()) {
      blocks.add(
          new Block.Text(
              texts()
                  .say(
                      "focus.footnote",
                      "currency",
                      workspace.currency().getCurrencyCode(),
                      "learned",
                      picks.stream().anyMatch(pick -> pick.likelihood().learned()))));
      blocks.add(opener());
      blocks.add(marking());
    }
    blocks.add(new Block.Buttons(buttons()));
    return List.of(new Block.Panel(Colour.OPEN, blocks));
  }

  private Block section(int place, Pick pick, Reasons reasons) {
    Opportunity opportunity = pick.risky().opportunity();
    String text =
        texts()
            .say(
                "focus.entry",
                "place",
                place,
                "important",
                pick.important(),
                "line",
                new Markdown(new DealLine(texts(), whose.several()).of(opportunity)),
                "likelihood",
                pick.likelihood().percent(),
                "reasons",
                new Markdown(reasons.of(pick)));
    return new Block.Section(text, reasons.next(pick).button(texts(), opportunity.number()));
  }

  private Block opener() {
    Press press = Press.of("opportunity show").with("privately", "yes");
    List<Choice> choices =
        picks.stream()
            .map(pick -> pick.risky().opportunity())
            .map(each -> new Choice(each.number().toString(), each.number() + " " + each.name()))
            .toList();
    return new Block.Menu(press, "opportunity", texts().label("risk.list.open"), choices, 1);
  }

  private Block marking() {
    Press press = Press.of(MarkImportant.ROUTE).with(Whose.INPUT, whose.code());
    List<Choice> choices =
        picks.stream()
            .map(pick ->
                new Choice(
                    pick.risky().opportunity().number().toString(),
                    pick.risky().opportunity().number() + " " + pick.risky().opportunity().name(),
                    texts().label(pick.important() ? "focus.unmark" : "focus.mark"),
                    false))
            .toList();
    return new Block.Menu(press, "opportunity", texts().label("focus.marking"), choices, 1);
  }

  private List<Button> buttons() {
    List<Button> buttons = new ArrayList<>();
    for (String word : Whose.words()) {
      buttons.add(new Button(texts().label("risk.whose." + word), press().with(Whose.INPUT, word)));
    }
    buttons.add(
        new Button(texts().label("risk.list.refresh"), press().with(Whose.INPUT, whose.code())));
    return buttons;
  }

  /** In place of this message. */
  private static Press press() {
    return Press.of(ShowFocus.ROUTE).with("page", 1);
  }

  private Texts texts() {
    return call.texts();
  }
}
