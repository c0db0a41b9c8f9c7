package dev.dealdesk.bot.figures;

import dev.dealdesk.bot.chart.Waterfall;
import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.pipeline.Bridge;
import dev.dealdesk.store.pipeline.Movement;
import dev.dealdesk.store.pipeline.MovementLine;
import dev.dealdesk.store.pipeline.Step;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how a pipeline became another, with the sum shown line by line. */
public record MovementWords(Texts texts) {

  /** What a line is called, without Markdown. */
  public String name(MovementLine line) {
    return texts.label("figures.line." + line.name().toLowerCase(Locale.ROOT));
  }

  /** What a line means, in a short sentence without Markdown. */
  public String meaning(MovementLine line) {
    return texts.label("figures.meaning." + line.name().toLowerCase(Locale.ROOT));
  }

  /** The sum: a line of Markdown for the opening, each line of the movement and the closing. */
  public String sum(Bridge bridge) {
    return Stream.of(
            Stream.of(total("figures.opening", bridge.opening())),
            bridge.lines().entrySet().stream()
                .map(entry -> change(entry.getKey(), entry.getValue())),
            Stream.of(total("figures.closing", bridge.closing())))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  private String total(String key, Step step) {
    return texts.say(key, "count", step.count(), "amount", step.amount());
  }

  private String change(MovementLine line, Step step) {
    return texts.say(
        "figures.change",
        "line",
        name(line),
        "amount",
        new Markdown(signed(step.amount())),
        "count",
        step.count());
  }

  /**
   * The same of one currency on one line, for where the sum of all stands before: {@code €10,000 →
   * €12,000: New +€2,000}.
   */
  public String brief(Bridge bridge) {
    String changes =
        bridge.lines().entrySet().stream()
            .map(entry ->
                texts.say(
                    "figures.brief_change",
                    "line",
                    name(entry.getKey()),
                    "amount",
                    new Markdown(signed(entry.getValue().amount()))))
            .collect(Collectors.joining(" · "));
    return texts.say(
        "figures.bridge",
        "opening",
        bridge.opening().amount(),
        "closing",
        bridge.closing().amount(),
        "moved",
        !changes.isEmpty(),
        "changes",
        new Markdown(changes));
  }

  /**
   * What has to be known about the sum of all: what each currency did by itself, where there are
   * several, and which ones are not in it. Small lines of Markdown.
   */
  public List<String> notes(Movement movement) {
    Stream<String> each =
        apart(movement).stream()
            .map(bridge -> texts.say("figures.currency", "bridge", new Markdown(brief(bridge))));
    Stream<String> apart =
        movement.apart().isEmpty()
            ? Stream.of()
            : Stream.of(
                texts.say(
                    "figures.movement_apart",
                    "currencies",
                    movement.apart().stream()
                        .map(Currency::getCurrencyCode)
                        .sorted()
                        .collect(Collectors.joining(", "))));
    return Stream.concat(each, apart).toList();
  }

  /** The currencies that say more than the sum of all: none where that is of one currency alone. */
  private static List<Bridge> apart(Movement movement) {
    Currency base = movement.converted().opening().amount().currency();
    boolean converted =
        movement.currencies().stream()
            .map(MovementWords::currency)
            .anyMatch(currency -> !currency.equals(base) && !movement.apart().contains(currency));
    return movement.currencies().stream()
        .filter(bridge -> converted || !currency(bridge).equals(base))
        .toList();
  }

  private static Currency currency(Bridge bridge) {
    return bridge.opening().amount().currency();
  }

  /** The sum as a picture. */
  public Waterfall waterfall(String title, Bridge bridge) {
    return new Waterfall(
        "movement",
        title,
        bridge.opening().amount().currency(),
        new Waterfall.Step(texts.label("figures.opened"), bridge.opening().amount().amount()),
        bridge.lines().entrySet().stream()
            .filter(entry -> entry.getValue().amount().amount().signum() != 0)
            .map(entry ->
                new Waterfall.Step(name(entry.getKey()), entry.getValue().amount().amount()))
            .toList(),
        new Waterfall.Step(texts.label("figures.closed"), bridge.closing().amount().amount()));
  }

  /** {@code +$120,000}, {@code −$45,000}; a zero has no sign. */
  public String signed(Total total) {
    BigDecimal amount = total.amount();
    String printed = new Printer(texts.locale()).money(amount.abs(), total.currency());
    return switch (amount.signum()) {
      case 1 -> "+" + printed;
      case -1 -> "−" + printed;
      default -> printed;
    };
  }
}
