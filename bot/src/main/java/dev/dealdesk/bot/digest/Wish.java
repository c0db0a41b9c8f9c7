package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.reading.Reading;
import dev.dealdesk.bot.reading.TimeReader;
import dev.dealdesk.store.digest.Schedule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When somebody wants a digest: what they said, and the rest as it was. */
final class Wish {

  static final String WEEKDAY = "weekday";
  static final String TIME = "time";

  private Wish() {}

  /** The options by which it is said. */
  static List<Option> options() {
    String[] days = Arrays.stream(DayOfWeek.values()).map(Wish::code).toArray(String[]::new);
    return List.of(Option.choice(WEEKDAY, days), Option.text(TIME));
  }

  static String code(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  static boolean isSaid(Call call) {
    return call.inputs().text(WEEKDAY).isPresent() || call.inputs().text(TIME).isPresent();
  }

  /**
   * @param before what holds for whatever was not said
   * @param route of the action that asks back
   */
  static Resolved<Schedule> read(Call call, String route, Schedule before) {
    DayOfWeek day = day(call).orElse(before.weekday());
    return switch (time(call, route)) {
      case Resolved.Got<LocalTime>(var time) -> new Resolved.Got<>(new Schedule(day, time));
      case Resolved.Absent<LocalTime>() -> new Resolved.Got<>(new Schedule(day, before.time()));
      case Resolved.Asks<LocalTime>(var question) -> new Resolved.Asks<>(question);
    };
  }

  private static Optional<DayOfWeek> day(Call call) {
    return call.inputs()
        .text(WEEKDAY)
        .flatMap(typed ->
            Arrays.stream(DayOfWeek.values()).filter(day -> code(day).equals(typed)).findFirst());
  }

  private static Resolved<LocalTime> time(Call call, String route) {
    Optional<String> typed = call.inputs().text(TIME);
    if (typed.isEmpty()) {
      return new Resolved.Absent<>();
    }
    return switch (TimeReader.read(typed.get())) {
      case Reading.Understood<LocalTime>(var time) -> new Resolved.Got<>(time);
      case Reading.Ambiguous<LocalTime>(var times) ->
          new Resolved.Asks<>(
              Question.ask(
                  call,
                  route,
                  TIME,
                  call.texts().say("digest.which_time", "typed", typed.get()),
                  times.stream()
                      .sorted()
                      .map(time -> new Choice(time.toString(), time.toString()))
                      .toList()));
      case Reading.Unknown<LocalTime>(), Reading.NotUnderstood<LocalTime>(_) ->
          new Resolved.Asks<>(
              Question.mend(
                  call, route, call.texts().say("digest.no_time", "typed", typed.get()), TIME));
    };
  }
}
