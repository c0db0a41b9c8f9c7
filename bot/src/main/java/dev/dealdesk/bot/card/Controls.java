package dev.dealdesk.bot.card;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.SalesProcess;
import java.util.ArrayList;
import java.util.List;

/** What can be done with an opportunity from its card. */
record Controls(Texts texts) {

  private static final int MOST_CHOICES = 25;

  List<Block> of(SalesProcess process, Opportunity opportunity, ThreadLine thread) {
    List<Button> buttons = new ArrayList<>();
    if (opportunity.isClosed()) {
      buttons.add(button("card.reopen", Seen.press("opportunity reopen", opportunity)));
    }
    buttons.add(button("card.edit", Seen.press("opportunity edit", opportunity)));
    if (!opportunity.isClosed()) {
      buttons.add(button("card.plan", Seen.press("opportunity next-step", opportunity)));
    }
    buttons.add(button("card.note", Seen.press("opportunity note", opportunity)));
    buttons.add(button("card.tag", Seen.press("contact-role add", opportunity)));
    thread.button(opportunity).ifPresent(buttons::add);
    Block row = new Block.Buttons(buttons);
    Block more = MoreMenu.of(texts, opportunity);
    List<Choice> stages = stages(process, opportunity);
    return opportunity.isClosed() || stages.isEmpty()
        ? List.of(row, more)
        : List.of(move(opportunity, stages), row, more);
  }

  private Block move(Opportunity opportunity, List<Choice> stages) {
    Press press = Seen.press("opportunity stage", opportunity);
    return new Block.Menu(press, "stage", texts.label("card.move"), stages, 1);
  }

  private List<Choice> stages(SalesProcess process, Opportunity opportunity) {
    return process.active().stream()
        .filter(stage -> !stage.id().equals(opportunity.stage().id()))
        .limit(MOST_CHOICES)
        .map(stage -> new Choice("stage:" + stage.id().value(), stage.name().in(texts.locale())))
        .toList();
  }

  private Button button(String key, Press press) {
    return new Button(texts.label(key), press);
  }
}
