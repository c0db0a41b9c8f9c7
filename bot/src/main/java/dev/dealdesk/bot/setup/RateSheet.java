package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.reading.DateDirection;
import dev.dealdesk.store.setup.RateKey;
import dev.dealdesk.store.setup.Wish;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a currency is worth from a day on. */
record RateSheet(Scene scene) implements Sheet {

  private static final String NUMBER = "(\\d{1,3}(,\\d{3})+|\\d{1,12})(\\.\\d{1,10})?";

  @Override
  public String title() {
    return scene.label("setup.rate.title");
  }

  @Override
  public List<Form.Field> fields() {
    Fields fields = new Fields(scene);
    return List.of(
        fields.text("currency", "", true),
        new Form.TextField(
            "rate",
            scene.label("setup.field.rate", "base", scene.workspace().currency().getCurrencyCode()),
            fields.shown("rate", ""),
            scene.label("setup.hint.rate"),
            true,
            false),
        fields.text("from", today().toString(), false));
  }

  private LocalDate today() {
    return scene.workspace().day(scene.call().at());
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    Resolved<Currency> currency = currency(fields);
    Resolved<BigDecimal> rate = rate(fields);
    Resolved<Optional<LocalDate>> from = fields.entries().date("from", DateDirection.LAST);
    return Resolved.firstQuestion(currency, rate, from)
        .orElseGet(() -> {
          LocalDate day = from.got().flatMap(each -> each).orElse(today());
          RateKey key =
              new RateKey(
                  scene.workspace().currency(),
                  currency.got().orElseThrow(),
                  day.atStartOfDay(scene.workspace().zone()).toInstant());
          return fields.set(Spot.of(Spot.View.MONEY), List.of(Wish.rate(key, rate.got())));
        });
  }

  private Resolved<Currency> currency(Fields fields) {
    return switch (fields.entries().currency("currency")) {
      case Resolved.Got<Currency>(var own) when own.equals(scene.workspace().currency()) ->
          fields.mend(scene.say("setup.rate.own", "currency", own.getCurrencyCode()));
      case Resolved.Got<Currency> other -> other;
      case Resolved.Asks<Currency> asks -> asks;
      case Resolved.Absent<Currency>() -> fields.mend(scene.say("setup.currency.missing"));
    };
  }

  private Resolved<BigDecimal> rate(Fields fields) {
    String typed = fields.inputs().text("rate").orElse("");
    if (typed.matches(NUMBER)) {
      BigDecimal worth = new BigDecimal(typed.replace(",", ""));
      if (worth.signum() > 0) {
        return new Resolved.Got<>(worth);
      }
    }
    return fields.mend(scene.say("setup.rate.not_number", "typed", Fields.brief(typed)));
  }
}
