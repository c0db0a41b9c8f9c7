package dev.dealdesk.bot.discord;

import dev.dealdesk.store.GuildId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Guild;

/** Sees to it that a server was announced before anything is done there. */
final class Roster {

  private final Servers servers;
  private final Set<GuildId> announced = ConcurrentHashMap.newKeySet();

  Roster(Servers servers) {
    this.servers = servers;
  }

  void present(Guild guild) {
    GuildId id = new GuildId(guild.getIdLong());
    if (!announced.contains(id)) {
      servers.joined(id, guild.getName(), guild.getLocale().toLocale());
      announced.add(id);
    }
  }

  void gone(Guild guild) {
    GuildId id = new GuildId(guild.getIdLong());
    announced.remove(id);
    servers.left(id);
  }
}
