package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.opportunity.ManyChange;
import dev.dealdesk.store.opportunity.Total;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What all changes of many come to, a line a currency; every one of them is in the sums. */
record ManySums(Texts texts) {

  List<String> of(List<ManyChange.Done> changes) {
    return changes.stream()
        .flatMap(change -> change.before().amount().stream())
        .map(Money::currency)
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .map(currency -> line(changes, currency))
        .toList();
  }

  private String line(List<ManyChange.Done> changes, Currency currency) {
    Total before = sum(changes, currency, change -> change.before().expected());
    Total after = sum(changes, currency, change -> change.after().expected());
    return texts.say(
        "opportunity.many.sum",
        "amount",
        sum(changes, currency, change -> change.before().amount()),
        "same",
        before.equals(after),
        "expected",
        before,
        "then",
        after);
  }

  private static Total sum(
      List<ManyChange.Done> changes,
      Currency currency,
      Function<ManyChange.Done, Optional<Money>> part) {
    BigDecimal sum =
        changes.stream()
            .flatMap(change -> part.apply(change).stream())
            .filter(money -> money.currency().equals(currency))
            .map(Money::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Total(sum.setScale(Money.minorUnits(currency)), currency);
  }
}
