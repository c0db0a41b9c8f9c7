package dev.dealdesk.bot.discord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** What stands in a channel, also in one that JDA does not know. */
final class History {

  private static final int A_PAGE = 100;

  private History() {}

  /** The id of the last message there was, be it deleted since; empty where there never was one. */
  static Optional<Long> latest(JDA jda, long channel) {
    Route.CompiledRoute route = Route.Channels.GET_CHANNEL.compile(Long.toString(channel));
    return new RestActionImpl<DataObject>(jda, route, (answer, _) -> answer.getObject())
        .complete()
        .opt("last_message_id")
        .map(id -> Long.parseLong(id.toString()));
  }

  /** The first message behind another one that Dealdesk wrote and that has this custom id. */
  static Optional<Long> find(JDA jda, long channel, String customId, long after) {
    String self = jda.getSelfUser().getId();
    List<DataObject> page = page(jda, channel, after);
    while (!page.isEmpty()) {
      Optional<Long> found =
          page.stream()
              .filter(message -> message.getObject("author").getString("id").equals(self))
              .filter(message -> children(message).anyMatch(part -> has(part, customId)))
              .map(message -> message.getLong("id"))
              .min(Long::compare);
      if (found.isPresent()) {
        return found;
      }
      long last = page.stream().mapToLong(message -> message.getLong("id")).max().orElseThrow();
      page = page(jda, channel, last);
    }
    return Optional.empty();
  }

  private static List<DataObject> page(JDA jda, long channel, long after) {
    Route.CompiledRoute route =
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(Long.toString(channel))
            .withQueryParams("limit", Integer.toString(A_PAGE), "after", Long.toString(after));
    DataArray messages =
        new RestActionImpl<DataArray>(jda, route, (answer, _) -> answer.getArray()).complete();
    return messages.stream(DataArray::getObject).toList();
  }

  private static boolean has(DataObject part, String customId) {
    return part.getString("custom_id", "").equals(customId)
        || children(part).anyMatch(child -> has(child, customId));
  }

  private static Stream<DataObject> children(DataObject part) {
    return Stream.concat(
        part.optArray("components").stream().flatMap(all -> all.stream(DataArray::getObject)),
        part.optObject("accessory").stream());
  }

  static void delete(JDA jda, long channel, long message) {
    Route.CompiledRoute route =
        Route.Messages.DELETE_MESSAGE.compile(Long.toString(channel), Long.toString(message));
    new RestActionImpl<Void>(jda, route).complete();
  }
}
