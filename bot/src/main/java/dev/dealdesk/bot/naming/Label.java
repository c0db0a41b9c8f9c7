package dev.dealdesk.bot.naming;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name with what tells it apart, on one short line. */
final class Label {

  /** Leaves room behind it within the 80 characters of a button. */
  private static final int NAME = 44;

  private static final int DETAIL = 28;

  private Label() {}

  static String of(String name, String... details) {
    return Stream.concat(
            Stream.of(shortened(name, NAME)),
            Arrays.stream(details)
                .filter(detail -> !detail.isBlank())
                .map(detail -> shortened(detail, DETAIL)))
        .collect(Collectors.joining(" · "));
  }

  static String shortened(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }
}
