package dev.dealdesk.sandbox.gateway;

/** What a session can subscribe to; interactions come always. */
public enum Intent {
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  DIRECT_MESSAGES(12),
  MESSAGE_CONTENT(15);

  private final int bit;

  Intent(int bit) {
    this.bit = bit;
  }

  long mask() {
    return 1L << bit;
  }
}
