package dev.dealdesk.bot.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Discord's gateway that this process serves: the shards {@code first} to {@code last},
 * counted from 0, of {@code total} over all processes.
 */
public record Shards(int first, int last, int total) {

  private static final Pattern SPELLING = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?/(\\d{1,5})");

  public Shards {
    if (first < 0 || last < first || total <= last) {
      throw new IllegalArgumentException(first + "-" + last + "/" + total);
    }
  }

  /** How many this process serves. */
  public int count() {
    return last - first + 1;
  }

  /** As in {@code 0-3/8}, or {@code 2/8} for a single one; empty when it does not read so. */
  static Optional<Shards> parse(String text) {
    Matcher parts = SPELLING.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(1));
    int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
    int total = Integer.parseInt(parts.group(3));
    return last < first || total <= last
        ? Optional.empty()
        : Optional.of(new Shards(first, last, total));
  }
}
