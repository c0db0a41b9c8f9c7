package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.figures.PeriodWords;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Periods to choose from, and instants as presses carry them. */
final class Spans {

  private Spans() {}

  static FiscalCalendar calendar(Desk desk) {
    return new FiscalCalendar(desk.workspace().fiscalYearStart());
  }

  static PeriodWords words(Texts texts, Desk desk) {
    return new PeriodWords(texts, calendar(desk));
  }

  /** Offers the usual periods while somebody types one. */
  static Completer completer(Store store) {
    return (call, typed) ->
        store.read(
            call.guild(),
            desk ->
                choices(call, desk, Optional.empty(), true).stream()
                    .filter(choice -> fits(choice, typed))
                    .toList());
  }

  private static boolean fits(Choice choice, String typed) {
    Locale root = Locale.ROOT;
    return choice.label().toLowerCase(root).contains(typed.strip().toLowerCase(root));
  }

  /**
   * The usual periods.
   *
   * @param present the one that is looked at
   * @param all whether "any time" is one of them
   */
  static List<Choice> choices(Call call, Desk desk, Optional<Period> present, boolean all) {
    LocalDate today = desk.workspace().day(call.at());
    PeriodReader reader = new PeriodReader(today, calendar(desk));
    List<Choice> choices = new ArrayList<>();
    if (all) {
      String any = call.texts().label("pipeline.period.all");
      choices.add(new Choice(PeriodReader.ALL, any, "", present.isEmpty()));
    }
    for (String code : PeriodReader.CODES) {
      Period period = reader.told(code);
      String label =
          call.texts()
              .label(
                  "pipeline.period.told",
                  "told",
                  call.texts().label("pipeline.period." + code),
                  "named",
                  words(call.texts(), desk).of(period));
      choices.add(new Choice(code, label, "", present.equals(Optional.of(period))));
    }
    return choices;
  }

  /** An instant as a press carries it, to the microsecond that the database keeps. */
  static String spelled(Instant instant) {
    return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  /** The instant that a press carries under this name. */
  static Optional<Instant> instant(Inputs inputs, String name) {
    return inputs.number(name).map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }
}
