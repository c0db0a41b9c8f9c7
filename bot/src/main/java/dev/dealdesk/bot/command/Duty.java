package dev.dealdesk.bot.command;

import dev.dealdesk.store.GuildId;
import java.time.Instant;

/**
 * Something Dealdesk does by itself when its time has come. It is woken about once a minute, after
 * every action that changed something, and whenever the clock is moved; what is due, it decides
 * itself, by what the database says was done before. It may be woken by several processes at once.
 */
public interface Duty {

  /** Its name in logs and metrics: a few lower-case words with hyphens. */
  String name();

  /** Does for one server whatever is due by now. */
  void perform(GuildId guild, Instant now);
}
