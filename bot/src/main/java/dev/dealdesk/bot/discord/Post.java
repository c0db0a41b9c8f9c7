package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;

/** Sends messages that answer nobody. */
final class Post implements Messenger {

  private final Line line;
  private final Store store;
  private final Bundles texts;
  private final Keeping keeping;
  private final Clock clock;

  Post(Line line, Store store, Bundles texts, Clock clock) {
    this.line = line;
    this.store = store;
    this.texts = texts;
    this.keeping = new Keeping(store);
    this.clock = clock;
  }

  @Override
  public Delivery toMember(GuildId guild, UserId member, List<Block> blocks, String nonce) {
    Shelf shelf = new Shelf(guild, Optional.of(member), true, clock.instant());
    Sheet sheet = Sheet.single(keeping.shortened(blocks, shelf), Set.of(), language(guild));
    return Attempt.at(
        "a direct message of server " + guild.value(),
        () ->
            line.sender(guild.value())
                .map(jda -> {
                  Membership.require(jda, guild.value(), member.value());
                  return Parcel.send(jda, direct(jda, member), sheet, nonce);
                }));
  }

  private static long direct(JDA jda, UserId member) {
    return jda.openPrivateChannelById(member.value()).complete().getIdLong();
  }

  @Override
  public Delivery toChannel(
      GuildId guild, long channel, List<Block> blocks, Set<UserId> pings, String nonce) {
    Shelf shelf = new Shelf(guild, Optional.empty(), false, clock.instant());
    Sheet sheet = Sheet.single(keeping.shortened(blocks, shelf), pings, language(guild));
    return Attempt.at(
        "channel " + channel,
        () -> line.sender(guild.value()).map(jda -> Parcel.send(jda, channel, sheet, nonce)));
  }

  @Override
  public Delivery openThread(GuildId guild, long channel, String name) {
    return Attempt.at(
        "a thread in channel " + channel,
        () -> line.server(guild.value()).map(server -> Threads.open(server, channel, name)));
  }

  private Texts language(GuildId guild) {
    return texts.in(store.read(guild, desk -> desk.workspace().language()));
  }
}
