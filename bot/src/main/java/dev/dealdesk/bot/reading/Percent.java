package dev.dealdesk.bot.reading;

/** Whole per cent, 0 to 100. */
public record Percent(int value) {
  public Percent {
    if (value < 0 || value > 100) {
      throw new IllegalArgumentException("Not between 0 and 100 per cent: " + value);
    }
  }
}
