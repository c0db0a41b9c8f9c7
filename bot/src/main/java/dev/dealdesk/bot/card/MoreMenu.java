package dev.dealdesk.bot.card;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;

/** What a rep does with an opportunity now and then, behind one menu of its card. */
public final class MoreMenu {

  /** The route of the action behind it. */
  public static final String ROUTE = "opportunity.more";

  /** The input that names the action that was chosen, by its route. */
  public static final String INPUT = "action";

  /** The actions to choose from. */
  public static final List<String> ROUTES =
      List.of(
          "opportunity log",
          "opportunity activities",
          "opportunity assign",
          "opportunity.important",
          "opportunity clone",
          "opportunity history",
          "opportunity score",
          "opportunity delete");

  private MoreMenu() {}

  static Block of(Texts texts, Opportunity opportunity) {
    List<Choice> choices =
        ROUTES.stream()
            .map(route ->
                new Choice(
                    route, texts.label("card.more." + route.replaceFirst("^opportunity[ .]", ""))))
            .toList();
    return new Block.Menu(
        Seen.press(ROUTE, opportunity), INPUT, texts.label("card.more"), choices, 1);
  }
}
