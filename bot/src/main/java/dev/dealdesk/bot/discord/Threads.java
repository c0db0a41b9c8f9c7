package dev.dealdesk.bot.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;

/** Public threads in a server's channels. */
final class Threads {

  private static final int LONGEST_NAME = 100;

  private Threads() {}

  /**
   * The id of the thread. One of that name that Dealdesk opened there and that is still active is
   * taken: the answer to its opening may have been lost.
   */
  static long open(Guild guild, long channel, String name) {
    StandardGuildMessageChannel parent = parent(guild, channel);
    String cut = Cut.label(LONGEST_NAME, name);
    return opened(guild, parent, cut)
        .orElseGet(() ->
            parent
                .createThreadChannel(cut)
                .setAutoArchiveDuration(ThreadChannel.AutoArchiveDuration.TIME_1_WEEK)
                .complete())
        .getIdLong();
  }

  private static StandardGuildMessageChannel parent(Guild guild, long channel) {
    GuildChannel found = guild.getGuildChannelById(channel);
    GuildChannel parent = found instanceof ThreadChannel thread ? thread.getParentChannel() : found;
    if (parent instanceof StandardGuildMessageChannel text) {
      return text;
    }
    throw new NoThreadsException(channel);
  }

  private static Optional<ThreadChannel> opened(
      Guild guild, StandardGuildMessageChannel parent, String name) {
    return guild.retrieveActiveThreads().complete().stream()
        .filter(thread -> thread.getParentChannel().getIdLong() == parent.getIdLong())
        .filter(thread -> thread.getOwnerIdLong() == guild.getSelfMember().getIdLong())
        .filter(thread -> thread.getName().equals(name))
        .findFirst();
  }
}
