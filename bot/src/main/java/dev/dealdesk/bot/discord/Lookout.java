package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.ChannelRight;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Place;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Trace;
import dev.dealdesk.bot.command.Whereabouts;
import dev.dealdesk.store.GuildId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Looks at what stands where, past JDA's cache. */
record Lookout(Line line) implements Whereabouts {

  @Override
  public Trace latest(GuildId guild, Place place) {
    return looking(guild, place, (jda, channel) -> History.latest(jda, channel));
  }

  @Override
  public Trace find(GuildId guild, Place place, Press mark, long after) {
    Press written =
        switch (place) {
          case Place.Channel _ -> mark;
          case Place.Direct _ -> Afar.addressed(mark, guild);
        };
    String id = CustomId.of(written).spelled();
    return looking(guild, place, (jda, channel) -> History.find(jda, channel, id, after));
  }

  /** A look at a channel. */
  @FunctionalInterface
  private interface Look {
    Optional<Long> at(JDA jda, long channel);
  }

  private Trace looking(GuildId guild, Place place, Look look) {
    Function<JDA, Trace> trace =
        jda ->
            look.at(jda, channel(jda, place))
                .<Trace>map(Trace.There::new)
                .orElseGet(Trace.Nowhere::new);
    return Attempt.of(
        place.toString(),
        () -> line.sender(guild.value()).map(trace).orElseGet(Trace.Failed::new),
        Trace.Hidden::new,
        Trace.Failed::new);
  }

  @Override
  public Delivery retract(GuildId guild, Place place, long message) {
    return Attempt.at(
        place.toString(),
        () ->
            line.sender(guild.value())
                .map(jda -> {
                  History.delete(jda, channel(jda, place), message);
                  return message;
                }));
  }

  private static long channel(JDA jda, Place place) {
    return switch (place) {
      case Place.Channel(var id) -> id;
      case Place.Direct(var user) ->
          jda.openPrivateChannelById(user.value()).complete().getIdLong();
    };
  }

  @Override
  public Optional<Set<ChannelRight>> lacking(GuildId guild, long channel) {
    return line.server(guild.value())
        .flatMap(server ->
            Optional.ofNullable(server.getGuildChannelById(channel))
                .filter(GuildMessageChannel.class::isInstance)
                .map(found -> lacking(server, found)));
  }

  private static Set<ChannelRight> lacking(Guild server, GuildChannel channel) {
    Map<ChannelRight, Permission> needed = new EnumMap<>(ChannelRight.class);
    needed.put(ChannelRight.VIEW, Permission.VIEW_CHANNEL);
    needed.put(
        ChannelRight.SEND,
        channel.getType().isThread()
            ? Permission.MESSAGE_SEND_IN_THREADS
            : Permission.MESSAGE_SEND);
    needed.put(ChannelRight.ATTACH, Permission.MESSAGE_ATTACH_FILES);
    needed.put(ChannelRight.HISTORY, Permission.MESSAGE_HISTORY);
    return needed.entrySet().stream()
        .filter(each -> !server.getSelfMember().hasPermission(channel, each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
