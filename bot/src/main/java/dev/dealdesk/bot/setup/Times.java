package dev.dealdesk.bot.setup;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as people write them: {@code 9}, {@code 18:30}, {@code 6pm}, {@code 오후 6시 반}. */
final class Times {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<before>오전|오후|am|pm)?\\s*(?<hour>\\d{1,2})(?:\\s*[:시.]\\s*(?<minute>\\d{2}|반)?\\s*분?)?"
              + "\\s*(?<after>am|pm|a\\.m\\.|p\\.m\\.)?");

  private Times() {}

  static Optional<LocalTime> read(String typed) {
    String key = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Matcher time = TIME.matcher(key);
    if (!time.matches()) {
      return Optional.empty();
    }
    String half = half(time.group("before")) + half(time.group("after"));
    int hour = Integer.parseInt(time.group("hour"));
    int minute = minute(time.group("minute"));
    boolean told = !half.isEmpty();
    if (half.length() > 1 || minute > 59 || hour > 23 || (told && (hour > 12 || hour == 0))) {
      return Optional.empty();
    }
    int shift = half.equals("p") ? 12 : 0;
    return Optional.of(LocalTime.of(told ? hour % 12 + shift : hour, minute));
  }

  private static String half(@Nullable String word) {
    if (word == null) {
      return "";
    }
    return word.equals("오후") || word.startsWith("p") ? "p" : "a";
  }

  private static int minute(@Nullable String digits) {
    if (digits == null) {
      return 0;
    }
    return digits.equals("반") ? 30 : Integer.parseInt(digits);
  }
}
