package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.Desk;

/** Reads the inputs {@code scope} and {@code period}. */
record LensReader(Call call, Desk desk, String route) {

  private static final int ECHO = 100;

  /** What a person wants to look at; any close date, unless they say which. */
  Resolved<Lens> read() {
    return read(PeriodReader.ALL);
  }

  /**
   * @param usual the period where none was said
   */
  Resolved<Lens> read(String usual) {
    Resolved<Whose> whose = Whose.read(call, desk, route);
    Resolved<PeriodReader.Span> span = period(usual);
    return Resolved.firstQuestion(whose, span)
        .<Resolved<Lens>>map(Resolved.Asks::new)
        .orElseGet(() ->
            new Resolved.Got<>(
                new Lens(whose.got().orElseThrow(), span.got().orElseThrow().days())));
  }

  /**
   * @param usual the period where none was said
   */
  Resolved<PeriodReader.Span> period(String usual) {
    String typed = call.inputs().text("period").orElse(usual);
    return new PeriodReader(desk.workspace().day(call.at()), Spans.calendar(desk))
        .read(typed)
        .<Resolved<PeriodReader.Span>>map(Resolved.Got::new)
        .orElseGet(() ->
            new Resolved.Asks<>(
                Reply.refuse(
                    call.texts().say("pipeline.not_period", "typed", Brief.of(typed, ECHO)))));
  }
}
