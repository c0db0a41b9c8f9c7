package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.text.Brief;
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
            Stream.of(Brief.of(name, NAME)),
            Arrays.stream(details)
                .filter(detail -> !detail.isBlank())
                .map(detail -> Brief.of(detail, DETAIL)))
        .collect(Collectors.joining(" · "));
  }
}
