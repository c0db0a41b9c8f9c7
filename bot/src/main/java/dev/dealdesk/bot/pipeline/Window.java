package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * From when to when changes are told.
 *
 * @param firstLook whether the person asked for what changed since a look that never was
 */
record Window(Instant from, Instant to, boolean firstLook) {

  private static final String FROM = "from";
  private static final String TO = "to";
  private static final int WEEK = 7;

  /** Told from now, in the order in which they are offered. */
  private static final List<String> CODES = List.of("week", "look", "day", "month", "quarter");

  private static final Map<String, String> PHRASES =
      Map.ofEntries(
          Map.entry("last week", "week"),
          Map.entry("지난주", "week"),
          Map.entry("지난 주", "week"),
          Map.entry("my last look", "look"),
          Map.entry("last look", "look"),
          Map.entry("마지막 확인", "look"),
          Map.entry("yesterday", "day"),
          Map.entry("어제", "day"),
          Map.entry("this month", "month"),
          Map.entry("이번 달", "month"),
          Map.entry("this quarter", "quarter"),
          Map.entry("이번 분기", "quarter"));

  /** Reads the input {@code since}, or what a press carries. */
  static Resolved<Window> read(Call call, Desk desk, String route) {
    Optional<Instant> from = Spans.instant(call.inputs(), FROM);
    Optional<Instant> to = Spans.instant(call.inputs(), TO);
    if (from.isPresent() && to.isPresent() && !from.get().isAfter(to.get())) {
      return new Resolved.Got<>(new Window(from.get(), to.get(), false));
    }
    String since = call.inputs().text("since").map(Window::code).orElse("week");
    return CODES.contains(since)
        ? new Resolved.Got<>(told(since, call, desk))
        : typed(call, desk, route);
  }

  private static String code(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT);
    return PHRASES.getOrDefault(plain.replaceFirst("^since ", ""), plain);
  }

  private static Window told(String code, Call call, Desk desk) {
    LocalDate today = desk.workspace().day(call.at());
    return switch (code) {
      case "look" ->
          desk.looks()
              .last(call.person().id())
              .filter(look -> look.isBefore(call.at()))
              .map(look -> new Window(look, call.at(), false))
              .orElseGet(() -> since(today.minusDays(WEEK), call, desk, true));
      case "day" -> since(today.minusDays(1), call, desk, false);
      case "month" -> since(today.withDayOfMonth(1), call, desk, false);
      case "quarter" -> since(Spans.calendar(desk).quarter(today).from(), call, desk, false);
      default -> since(today.minusDays(WEEK), call, desk, false);
    };
  }

  private static Window since(LocalDate day, Call call, Desk desk, boolean firstLook) {
    Instant from = day.atStartOfDay(desk.workspace().zone()).toInstant();
    return new Window(from, call.at(), firstLook);
  }

  private static Resolved<Window> typed(Call call, Desk desk, String route) {
    Resolved<Optional<Instant>> typed =
        new Entries(call, desk.workspace(), route, false).moment("since");
    if (typed.question().isPresent()) {
      return new Resolved.Asks<>(typed.question().get());
    }
    return typed
        .got()
        .flatMap(Function.identity())
        .filter(from -> from.isBefore(call.at()))
        .<Resolved<Window>>map(from -> new Resolved.Got<>(new Window(from, call.at(), false)))
        .orElseGet(
            () -> new Resolved.Asks<>(Reply.refuse(call.texts().say("pipeline.since.not_past"))));
  }

  /** Whether the person asked anew, and does not turn a page of an answer. */
  static boolean isAsked(Call call) {
    return !call.inputs().has(FROM);
  }

  Press into(Press press) {
    return press.with(FROM, Spans.spelled(from)).with(TO, Spans.spelled(to));
  }

  /** In Markdown; Discord shows both in the reader's own zone. */
  Markdown said(Texts texts) {
    return new Markdown(
        texts.say(
            "pipeline.since.window",
            "from",
            new Markdown("<t:" + from.getEpochSecond() + ":f>"),
            "to",
            new Markdown("<t:" + to.getEpochSecond() + ":f>")));
  }

  /** Offers the usual ones while somebody types. */
  static Completer completer() {
    return (call, typed) ->
        choices(call.texts()).stream()
            .filter(choice ->
                choice
                    .label()
                    .toLowerCase(Locale.ROOT)
                    .contains(typed.strip().toLowerCase(Locale.ROOT)))
            .toList();
  }

  static List<Choice> choices(Texts texts) {
    return CODES.stream()
        .map(code -> new Choice(code, texts.label("pipeline.since." + code)))
        .toList();
  }
}
