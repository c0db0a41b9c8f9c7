package dev.dealdesk.store;

/** A Discord server: the tenant that every row belongs to. */
public record GuildId(long value) {
  public GuildId {
    if (value <= 0) {
      throw new IllegalArgumentException("A server's id is a positive number, not " + value);
    }
  }
}
