package dev.dealdesk.bot.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What every grammar does first with what was typed. */
final class Typed {

  /** Nothing that means an amount or a date is longer; it also bounds the work on hostile input. */
  static final int LONGEST = 100;

  private static final Set<String> UNKNOWN =
      Set.of(
          "?",
          "-",
          "–",
          "—",
          "unknown",
          "not known",
          "don't know",
          "tbd",
          "tba",
          "n/a",
          "미정",
          "모름",
          "미상",
          "알 수 없음");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Typed() {}

  static <T> Reading<T> read(String typed, Function<String, Reading<T>> grammar) {
    if (typed.length() > LONGEST) {
      return new Reading.NotUnderstood<>(Reason.TOO_LONG);
    }
    String plain = plain(typed);
    if (plain.isEmpty()) {
      return new Reading.NotUnderstood<>(Reason.EMPTY);
    }
    if (UNKNOWN.contains(plain)) {
      return new Reading.Unknown<>();
    }
    return hasFancyNumber(typed)
        ? new Reading.NotUnderstood<>(Reason.GARBAGE)
        : grammar.apply(plain);
  }

  /** Full-width and compatibility forms folded, lower case, single spaces. */
  static String plain(String typed) {
    String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(folded).replaceAll("");
    return SPACES.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Folding would turn 10² into 102. */
  private static boolean hasFancyNumber(String typed) {
    return typed.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER);
  }
}
