package dev.dealdesk.bot.command;

import dev.dealdesk.store.UserId;
import java.util.Set;

/**
 * A member of the server, as Discord showed them with this very interaction.
 *
 * @param name the name the server shows
 * @param roles the ids of the member's roles
 * @param managesServer whether Discord lets the member manage the server
 * @param bot whether it is a program
 */
public record Person(UserId id, String name, Set<Long> roles, boolean managesServer, boolean bot) {

  public Person {
    roles = Set.copyOf(roles);
  }

  /** Somebody of flesh and blood. */
  public Person(UserId id, String name, Set<Long> roles, boolean managesServer) {
    this(id, name, roles, managesServer, false);
  }
}
