package dev.dealdesk.bot.importing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headers that tell their columns apart. */
final class Headings {

  private Headings() {}

  /** Dealdesk's own tables tell columns of imports apart also by their case. */
  static List<String> ofOwn(List<String> cells) {
    return cells.stream().distinct().count() == cells.size() && !cells.contains("")
        ? cells
        : of(cells);
  }

  static List<String> of(List<String> cells) {
    List<String> headers = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String said = cells.get(i).strip();
      String header = said.isEmpty() ? "#" + (i + 1) : said;
      int times = seen.merge(header.toLowerCase(Locale.ROOT), 1, Integer::sum);
      headers.add(times == 1 ? header : header + " (" + times + ")");
    }
    return headers;
  }
}
