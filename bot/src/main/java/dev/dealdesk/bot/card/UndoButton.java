package dev.dealdesk.bot.card;

import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;

/** Takes back everything that a call has changed, by whoever may. */
public final class UndoButton {

  /** The route of the action behind it. */
  public static final String ROUTE = "undo";

  /** The input that names the interaction to take back. */
  public static final String INTERACTION = "interaction";

  private UndoButton() {}

  public static Button of(Call call) {
    return new Button(
        call.texts().label("card.undo"), Press.of(ROUTE).with(INTERACTION, call.interaction()));
  }
}
