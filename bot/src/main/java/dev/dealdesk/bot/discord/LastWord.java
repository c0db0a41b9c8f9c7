package dev.dealdesk.bot.discord;

import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * A private answer past JDA's bookkeeping. Where Discord refuses a first answer, the interaction is
 * still open and the person still waits; JDA holds it for answered and takes no other answer.
 */
final class LastWord {

  private static final int REPLY = 4;
  private static final int EPHEMERAL = 1 << 6;

  private LastWord() {}

  static void say(IReplyCallback interaction, MessageCreateData message) {
    DataObject data = message.toData();
    data.put("flags", data.getInt("flags") | EPHEMERAL);
    Route.CompiledRoute route =
        Route.Interactions.CALLBACK.compile(interaction.getId(), interaction.getToken());
    DataObject answer = DataObject.empty().put("type", REPLY).put("data", data);
    new RestActionImpl<Void>(interaction.getJDA(), route, answer).complete();
  }
}
