package dev.dealdesk.bot.discord;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * A message into a channel past JDA's cache, which knows neither archived threads nor the channels
 * of servers on other shards. Discord makes one message of equal nonces for some minutes.
 */
final class Parcel {

  /** Discord's own limit. */
  private static final int LONGEST_NONCE = 25;

  /**
   * Longer than this it does not wait for its turn where Discord asks to send less: whoever sends
   * has it for themselves only for a while.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Parcel() {}

  /** The id of the message. */
  static long send(JDA jda, long channel, Sheet sheet, String nonce) {
    return send(jda, channel, sheet, DataObject.empty(), nonce);
  }

  /** Sends it as the answer to another message, whose author it does not notify. */
  static long answer(Message message, Sheet sheet, String nonce) {
    DataObject reference =
        DataObject.empty().put("message_id", message.getId()).put("fail_if_not_exists", false);
    return send(
        message.getJDA(),
        message.getChannelIdLong(),
        sheet,
        DataObject.empty().put("message_reference", reference),
        nonce);
  }

  private static long send(JDA jda, long channel, Sheet sheet, DataObject more, String nonce) {
    if (nonce.isEmpty() || nonce.length() > LONGEST_NONCE) {
      throw new IllegalArgumentException("A nonce of " + nonce.length() + " characters: " + nonce);
    }
    Route.CompiledRoute route = Route.Messages.SEND_MESSAGE.compile(Long.toString(channel));
    try (MessageCreateData message = sheet.created()) {
      DataObject data = message.toData().put("nonce", nonce).put("enforce_nonce", true);
      more.keys().forEach(key -> data.put(key, more.getObject(key)));
      return action(jda, route, data, message.getAllDistinctFiles())
          .timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .complete();
    }
  }

  private static RestActionImpl<Long> action(
      JDA jda, Route.CompiledRoute route, DataObject data, Set<? extends FileUpload> files) {
    return files.isEmpty()
        ? new RestActionImpl<>(jda, route, data, (answer, _) -> answer.getObject().getLong("id"))
        : new RestActionImpl<>(
            jda,
            route,
            AttachedFile.createMultipartBody(files, data).build(),
            (answer, _) -> answer.getObject().getLong("id"));
  }
}
