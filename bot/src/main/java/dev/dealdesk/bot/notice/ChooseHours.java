package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.store.notice.Preferences;
import dev.dealdesk.store.workspace.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets a person's own hours: what was chosen, and the rest as it was. */
final class ChooseHours implements Action {

  static final String ROUTE = "notices.hours.choose";
  static final String DAYS = "days";
  static final String START = "start";
  static final String END = "end";
  static final String RESET = "reset";

  private final Panels panels;

  ChooseHours(Panels panels) {
    this.panels = panels;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return panels.with(
        call,
        (desk, person) -> {
          Preferences preferences = desk.notices().preferences();
          WorkingHours before = preferences.of(person).hours(desk.workspace());
          LocalTime start = time(call.inputs(), START).orElse(before.start());
          LocalTime end = time(call.inputs(), END).orElse(before.end());
          if (!start.isBefore(end)) {
            return Reply.refuse(
                call.texts()
                    .say(
                        "notice.hours.backwards",
                        "start",
                        start.toString(),
                        "end",
                        end.toString()));
          }
          Set<DayOfWeek> days = days(call.inputs()).orElse(before.days());
          preferences.keepHours(
              person,
              Optional.of(new WorkingHours(start, end, days))
                  .filter(_ -> !call.inputs().has(RESET)));
          return new Reply.Edit(
              new HoursPanel(call.texts(), desk.workspace()).of(preferences.of(person)));
        });
  }

  private static Optional<LocalTime> time(Inputs inputs, String name) {
    return inputs.text(name).map(LocalTime::parse);
  }

  private static Optional<Set<DayOfWeek>> days(Inputs inputs) {
    return Optional.of(
            inputs.texts(DAYS).stream()
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet()))
        .filter(days -> !days.isEmpty());
  }
}
