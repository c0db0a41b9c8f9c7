package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.workspace.WorkingHours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Working hours in words: {@code Mon–Fri 09:00–18:00}. */
record HourWords(Texts texts) {

  String of(WorkingHours hours) {
    return days(hours) + " " + hours.start() + "–" + hours.end();
  }

  String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, texts.locale());
  }

  private String days(WorkingHours hours) {
    List<String> runs = new ArrayList<>();
    List<DayOfWeek> run = new ArrayList<>();
    for (DayOfWeek day : Arrays.asList(DayOfWeek.values())) {
      if (hours.days().contains(day)) {
        run.add(day);
      } else if (!run.isEmpty()) {
        runs.add(shown(run));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      runs.add(shown(run));
    }
    return String.join(", ", runs);
  }

  private String shown(List<DayOfWeek> run) {
    String first = brief(run.getFirst());
    return switch (run.size()) {
      case 1 -> first;
      case 2 -> first + ", " + brief(run.getLast());
      default -> first + "–" + brief(run.getLast());
    };
  }

  private String brief(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, texts.locale());
  }
}
