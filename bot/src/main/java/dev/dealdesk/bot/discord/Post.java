package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.command.Whereabouts;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** Sends messages that answer nobody. */
final class Post implements Messenger {

  private final Line line;
  private final Language language;
  private final Keeping keeping;
  private final Clock clock;

  Post(Line line, Store store, Bundles texts, Clock clock) {
    this.line = line;
    this.language = new Language(store, texts);
    this.keeping = new Keeping(store);
    this.clock = clock;
  }

  @Override
  public Optional<Long> firstChannel(GuildId guild) {
    return line.server(guild.value())
        .flatMap(server ->
            Stream.concat(
                    Optional.ofNullable(server.getSystemChannel()).stream(),
                    server.getTextChannelCache().stream())
                .filter(TextChannel::canTalk)
                .map(TextChannel::getIdLong)
                .findFirst());
  }

  @Override
  public Delivery toMember(GuildId guild, UserId member, List<Block> blocks, String nonce) {
    Shelf shelf = new Shelf(guild, Optional.of(member), true, clock.instant());
    Sheet sheet = Sheet.single(keeping.shortened(blocks, shelf), Set.of(), language.of(guild));
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
    Sheet sheet = Sheet.single(keeping.shortened(blocks, shelf), pings, language.of(guild));
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

  @Override
  public Whereabouts whereabouts() {
    return new Lookout(line);
  }
}
