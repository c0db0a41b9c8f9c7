package dev.dealdesk.bot.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * A message into a channel past JDA's cache, which knows neither archived threads nor the channels
 * of servers on other shards.
 */
final class Parcel {

  /** Discord's own limit. */
  private static final int LONGEST_NONCE = 25;

  private Parcel() {}

  /** The id of the message. */
  static long send(JDA jda, long channel, Sheet sheet, String nonce) {
    if (nonce.isEmpty() || nonce.length() > LONGEST_NONCE) {
      throw new IllegalArgumentException("A nonce of " + nonce.length() + " characters: " + nonce);
    }
    try (MessageCreateData message = sheet.created()) {
      DataObject data = message.toData().put("nonce", nonce).put("enforce_nonce", true);
      Route.CompiledRoute route = Route.Messages.SEND_MESSAGE.compile(Long.toString(channel));
      var files = message.getAllDistinctFiles();
      RestActionImpl<Long> action =
          files.isEmpty()
              ? new RestActionImpl<>(
                  jda, route, data, (answer, _) -> answer.getObject().getLong("id"))
              : new RestActionImpl<>(
                  jda,
                  route,
                  AttachedFile.createMultipartBody(files, data).build(),
                  (answer, _) -> answer.getObject().getLong("id"));
      return action.complete();
    }
  }
}
