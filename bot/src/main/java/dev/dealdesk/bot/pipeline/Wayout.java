package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;

/** Why there is nobody whose opportunities could be shown, with the way to everyone's. */
final class Wayout {

  private Wayout() {}

  static Reply noTeam(Call call, String route) {
    return Reply.refuse(call.texts().say("risk.whose.no_team"), everyone(call, route));
  }

  static Reply nothingOwned(Call call, String route) {
    return Reply.refuse(call.texts().say("risk.whose.nothing"), everyone(call, route));
  }

  private static Button everyone(Call call, String route) {
    Press again = new Press(route, Question.texts(call.inputs()));
    return new Button(
        call.texts().label("risk.whose.everyone"),
        Question.again(again.with(Whose.INPUT, Whose.EVERYONE)));
  }
}
