package dev.dealdesk.bot.discord;

import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Follows which servers Dealdesk is in. */
final class Presence extends ListenerAdapter {

  private final Roster roster;
  private final Running running;

  Presence(Roster roster, Running running) {
    this.roster = roster;
    this.running = running;
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    present(event.getGuild());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    present(event.getGuild());
  }

  @Override
  public void onGuildAvailable(GuildAvailableEvent event) {
    present(event.getGuild());
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    running.start(() -> roster.gone(event.getGuild()));
  }

  /** Where this fails, it is tried again when somebody does something in that server. */
  private void present(Guild guild) {
    running.start(() -> roster.present(guild));
  }
}
