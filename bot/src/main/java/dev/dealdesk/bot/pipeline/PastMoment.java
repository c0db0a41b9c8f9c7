package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.reading.DateDirection;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.pipeline.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * As of when a pipeline is shown: now, or at the end of a day that is over.
 *
 * @param at none: now
 */
record PastMoment(Optional<Instant> at) {

  private static final String AT = "at";

  /** Reads the input {@code as-of}, or what a press carries. */
  static Resolved<PastMoment> read(Call call, Desk desk, String route) {
    Optional<Instant> carried = Spans.instant(call.inputs(), AT);
    if (carried.isPresent()) {
      return new Resolved.Got<>(new PastMoment(carried.filter(at -> at.isBefore(call.at()))));
    }
    Resolved<Optional<LocalDate>> typed =
        new Entries(call, desk.workspace(), route, false).date("as-of", DateDirection.LAST);
    if (typed.question().isPresent()) {
      return new Resolved.Asks<>(typed.question().get());
    }
    Optional<LocalDate> day = typed.got().flatMap(Function.identity());
    LocalDate today = desk.workspace().day(call.at());
    if (day.filter(today::isBefore).isPresent()) {
      return new Resolved.Asks<>(
          Reply.refuse(call.texts().say("pipeline.not_yet", "date", day.get())));
    }
    return new Resolved.Got<>(
        new PastMoment(
            day.filter(today::isAfter)
                .map(
                    known -> known.plusDays(1).atStartOfDay(desk.workspace().zone()).toInstant())));
  }

  /** As is known now, what imports told later included. */
  Moment moment(Call call) {
    return new Moment(at.orElse(call.at()), call.at());
  }

  Press into(Press press) {
    return at.map(instant -> press.with(AT, Spans.spelled(instant))).orElse(press);
  }

  /** {@code as of …}, in Markdown; empty for now. */
  Markdown said(Call call) {
    return new Markdown(
        at.map(instant ->
                call.texts()
                    .say(
                        "pipeline.as_of",
                        "when",
                        new Markdown("<t:" + instant.getEpochSecond() + ":f>")))
            .orElse(""));
  }
}
