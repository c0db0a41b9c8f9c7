package dev.dealdesk.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a record that no other system has named is called in a file: {@code #142@1qz…}. Behind its
 * number stands its server, in base 36, so that in another workspace it cannot be mistaken for what
 * has the same number there.
 */
public record FileId(Kind kind, long number, GuildId guild) {

  private static final int BASE = 36;
  private static final Pattern WRITTEN = Pattern.compile("([#AC])(\\d{1,18})@([0-9a-z]{1,13})");

  /** What it is. */
  public enum Kind {
    OPPORTUNITY('#'),
    ACCOUNT('A'),
    CONTACT('C');

    private final char sign;

    Kind(char sign) {
      this.sign = sign;
    }
  }

  /** The record of this workspace that a text means; none where it means something else. */
  public static Optional<Long> numberIn(GuildId guild, Kind kind, String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
            && written.group(1).charAt(0) == kind.sign
            && written.group(3).equals(Long.toString(guild.value(), BASE))
        ? Optional.of(Long.valueOf(written.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return kind.sign + String.valueOf(number) + "@" + Long.toString(guild.value(), BASE);
  }
}
