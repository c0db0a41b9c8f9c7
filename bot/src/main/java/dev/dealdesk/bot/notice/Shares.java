package dev.dealdesk.bot.notice;

import java.util.ArrayList;
import java.util.List;

/** Divides the room of one message among its parts. */
final class Shares {

  /** Discord's own limit on a message's components. */
  private static final int COMPONENTS = 40;

  /** The frame, the title, and the two buttons below with their row. */
  private static final int AROUND = 5;

  /** A part's heading, and the line that counts what is left out. */
  private static final int A_PART = 2;

  /** A line has a text, a button, and what holds them together. */
  private static final int A_LINE = 3;

  private static final int LINES = 10;

  private Shares() {}

  /**
   * How many lines of each part there is room for: in turn one for each, until none is left.
   *
   * @param sizes how many lines each part has
   */
  static List<Integer> of(List<Integer> sizes) {
    List<Integer> shares = new ArrayList<>(sizes.stream().map(_ -> 0).toList());
    int room = Math.min(LINES, (COMPONENTS - AROUND - A_PART * sizes.size()) / A_LINE);
    boolean given = true;
    while (given) {
      given = false;
      for (int part = 0; part < sizes.size() && room > 0; part++) {
        if (shares.get(part) < sizes.get(part)) {
          shares.set(part, shares.get(part) + 1);
          room--;
          given = true;
        }
      }
    }
    return shares;
  }
}
