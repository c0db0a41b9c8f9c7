package dev.dealdesk.bot;

import dev.dealdesk.bot.discord.Servers;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Gives every server that Dealdesk is in a workspace.
 *
 * @param opened is told of each one, since something may be due there
 */
record OpenWorkspaces(Store store, Clock clock, Consumer<GuildId> opened) implements Servers {

  @Override
  public void joined(GuildId guild, String name, Locale locale) {
    store.open(guild, name, locale, ProcessTemplate.DEFAULT, clock.instant());
    opened.accept(guild);
  }

  @Override
  public void left(GuildId guild) {
    store.leave(guild, clock.instant());
  }
}
