package dev.dealdesk.bot.reading;

import java.util.Set;

/** Reads yes and no. */
public final class YesNoReader {

  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "예", "네", "응", "맞음");
  private static final Set<String> NO = Set.of("no", "n", "false", "0", "아니요", "아니오", "아니");

  private YesNoReader() {}

  public static Reading<Boolean> read(String typed) {
    return Typed.read(typed, YesNoReader::readPlain);
  }

  private static Reading<Boolean> readPlain(String plain) {
    if (YES.contains(plain)) {
      return new Reading.Understood<>(true);
    }
    return NO.contains(plain)
        ? new Reading.Understood<>(false)
        : new Reading.NotUnderstood<>(Reason.GARBAGE);
  }
}
