package dev.dealdesk.bot.figures;

import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.pipeline.Worth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a set of opportunities comes to. Currencies are never added up without saying so. */
public record WorthWords(Texts texts) {

  /**
   * {@code $3,240,000 · expected $1,830,000}, in the workspace's currency; what there is no rate
   * for stands beside it in its own: {@code $3,240,000 + ₩700,000}.
   */
  public Markdown sum(Worth worth) {
    return new Markdown(
        texts.say(
            "figures.sum",
            "amount",
            added(worth, worth.amount(), Totals.Line::amount),
            "expected",
            added(worth, worth.expected(), Totals.Line::expected)));
  }

  private String added(Worth worth, Total converted, Function<Totals.Line, Total> sum) {
    List<Totals.Line> apart = apart(worth);
    boolean onlyApart = !apart.isEmpty() && apart.size() == worth.totals().lines().size();
    return Stream.concat(onlyApart ? Stream.of() : Stream.of(converted), apart.stream().map(sum))
        .map(this::money)
        .collect(Collectors.joining(" + "));
  }

  private static List<Totals.Line> apart(Worth worth) {
    return worth.totals().lines().stream()
        .filter(line -> worth.apart().contains(line.amount().currency()))
        .toList();
  }

  private String money(Total total) {
    return new Printer(texts.locale()).money(total.amount(), total.currency());
  }

  /** The count and an amount for where there is little room: {@code 14 · $412K}. */
  public String brief(Worth worth) {
    List<Totals.Line> apart = apart(worth);
    boolean onlyOne = apart.size() == 1 && worth.totals().lines().size() == 1;
    return brief(worth.count(), onlyOne ? apart.getFirst().amount() : worth.amount());
  }

  /** The same of any count and sum. */
  public String brief(long count, Total amount) {
    return texts.label(
        "figures.brief",
        "count",
        count,
        "amount",
        new Printer(texts.locale()).brief(amount.amount(), amount.currency()));
  }

  /**
   * What has to be known about the sum: what it is in each currency, which ones are not in it, and
   * how many have no amount. Small lines of Markdown; none where there is nothing to say.
   */
  public List<String> notes(Worth worth) {
    List<String> notes = new ArrayList<>();
    if (isConverted(worth)) {
      notes.add(
          texts.say(
              "figures.converted",
              "amounts",
              amounts(
                  worth.totals().lines().stream()
                      .filter(line -> !worth.apart().contains(line.amount().currency()))
                      .toList())));
    }
    if (!worth.apart().isEmpty()) {
      notes.add(texts.say("figures.apart", "currencies", codes(worth)));
    }
    if (worth.totals().unknownAmounts() > 0) {
      notes.add(texts.say("figures.unknown", "count", worth.totals().unknownAmounts()));
    }
    return notes;
  }

  /** Whether another currency is in the sum. */
  public static boolean isConverted(Worth worth) {
    return worth.totals().lines().stream()
        .map(line -> line.amount().currency())
        .anyMatch(currency ->
            !currency.equals(worth.amount().currency()) && !worth.apart().contains(currency));
  }

  private static String codes(Worth worth) {
    return worth.apart().stream()
        .map(Currency::getCurrencyCode)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String amounts(List<Totals.Line> lines) {
    return lines.stream()
        .map(Totals.Line::amount)
        .map(this::money)
        .collect(Collectors.joining(" · "));
  }
}
