package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.GuildId;
import java.util.Optional;

/** What is pressed in a direct message, which is in no server, names the server it is about. */
final class Afar {

  private static final String SERVER = "server";

  private Afar() {}

  static Press addressed(Press press, GuildId guild) {
    return press.with(SERVER, guild.value());
  }

  /** Whether something was pressed in a direct message. */
  static boolean isIn(Inputs inputs) {
    return inputs.has(SERVER);
  }

  /** The id of the server it is about. */
  static Optional<Long> server(Inputs inputs) {
    return inputs.number(SERVER);
  }
}
