package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A heading with the first of some lines under it, and how many more there are. */
final class Listed {

  private Listed() {}

  static String of(Texts texts, String heading, List<Line> lines, long count, int most) {
    List<String> shown = new ArrayList<>();
    shown.add(heading);
    lines.stream().limit(most).map(line -> line.text().in(texts.locale())).forEach(shown::add);
    long left = count - Math.min(most, lines.size());
    if (left > 0) {
      shown.add(texts.say("digest.more", "count", left));
    }
    return String.join("\n", shown);
  }
}
