package dev.dealdesk.bot.command;

/** What the edge of a panel says at a glance. */
public enum Colour {
  OPEN(0x3B82F6),
  WON(0x22A06B),
  LOST(0x8C8F96),
  WARNING(0xD97706),
  PLAIN(0x5865F2);

  private final int rgb;

  Colour(int rgb) {
    this.rgb = rgb;
  }

  public int rgb() {
    return rgb;
  }
}
