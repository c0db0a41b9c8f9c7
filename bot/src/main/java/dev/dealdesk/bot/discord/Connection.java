package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.config.DiscordLogin;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** Connects JDA, with nothing kept in memory that commands do not need. */
final class Connection {

  static {
    // A reply notifies nobody unless it names the person itself.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    // Discord shows the text of messages that mention Dealdesk or that somebody picks, and no
    // other.
    Message.suppressContentIntentWarning();
  }

  private Connection() {}

  /**
   * The gateway is the one that the REST side names, Discord's or another's.
   *
   * @throws DiscordRefused when the token is not accepted, or nothing answers as Discord does
   */
  static ShardManager open(DiscordLogin login, List<Object> listeners) {
    try {
      return builder(login).addEventListeners(listeners.toArray()).build();
    } catch (RuntimeException refused) {
      throw DiscordRefused.of(login, refused);
    }
  }

  private static DefaultShardManagerBuilder builder(DiscordLogin login) {
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(
                login.token().value(), EnumSet.of(GatewayIntent.GUILD_MESSAGES))
            .setEnableShutdownHook(false);
    login.api().map(Connection::rest).ifPresent(builder::setRestConfig);
    login
        .shards()
        .ifPresent(shards ->
            builder.setShardsTotal(shards.total()).setShards(shards.first(), shards.last()));
    return builder;
  }

  private static RestConfig rest(URI api) {
    String base = api.toString();
    return new RestConfig().setBaseUrl(base.endsWith("/") ? base : base + "/");
  }
}
