package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Member;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.User;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Names in what a person types, as their client turns them into mentions. */
final class Mentions {
  private Mentions() {}

  static String in(String text, Place place, User bot) {
    String mentioned = text;
    for (User user : people(place, bot)) {
      mentioned = mentioned.replace("@" + user.globalName(), "<@" + user.id() + ">");
    }
    return mentioned;
  }

  /** Longer names first, so that none is taken for its own beginning. */
  private static List<User> people(Place place, User bot) {
    Guild guild = place.guild();
    Stream<User> people =
        guild == null ? Stream.of(bot) : guild.members().stream().map(Member::user);
    return people
        .sorted(Comparator.comparingInt((User user) -> user.globalName().length()).reversed())
        .toList();
  }
}
