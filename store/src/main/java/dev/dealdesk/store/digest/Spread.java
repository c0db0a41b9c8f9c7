package dev.dealdesk.store.digest;

import dev.dealdesk.store.GuildId;
import java.time.Duration;

/**
 * Spreads the digests of many workspaces that are due at once, so that neither Discord nor the
 * database is asked for all of them in one second. Few are not spread at all.
 */
final class Spread {

  /** Discord lets a bot make fifty requests a second, and a digest is not all that it does. */
  private static final int A_SECOND = 33;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Spread() {}

  /**
   * How long after its time a workspace's digest is posted: the same each week, while there are
   * about as many workspaces.
   */
  static Duration of(GuildId guild, long workspaces) {
    long window = Math.min(workspaces / A_SECOND, LONGEST.toSeconds());
    // Discord's ids count up with time: multiplied so, neighbours are far apart.
    long scattered = (guild.value() * 0x9E3779B97F4A7C15L) >>> 16;
    return window == 0 ? Duration.ZERO : Duration.ofSeconds(scattered % window);
  }
}
