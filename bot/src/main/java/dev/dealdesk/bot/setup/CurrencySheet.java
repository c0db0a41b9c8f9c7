package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.setup.Wish;
import java.util.Currency;
import java.util.List;

/** The workspace's own currency. Rates into the one before no longer hold, which is asked about. */
record CurrencySheet(Scene scene) implements Sheet {

  private static final String INPUT = "currency";
  private static final String SURE = "sure";

  @Override
  public String title() {
    return scene.label("setup.currency.title");
  }

  @Override
  public List<Form.Field> fields() {
    return List.of(
        new Fields(scene).text(INPUT, scene.workspace().currency().getCurrencyCode(), true));
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    return switch (fields.entries().currency(INPUT)) {
      case Resolved.Got<Currency>(var currency) -> chosen(fields, currency);
      case Resolved.Asks<Currency>(var reply) -> reply;
      case Resolved.Absent<Currency>() -> fields.mended(scene.say("setup.currency.missing"));
    };
  }

  private Reply chosen(Fields fields, Currency currency) {
    Currency now = scene.workspace().currency();
    int rates = scene.desk().setup().rates().into(now).size();
    return !currency.equals(now) && rates > 0 && !fields.inputs().has(SURE)
        ? sure(now, currency, rates)
        : fields.set(Spot.of(Spot.View.MONEY), List.of(Wish.currency(currency)));
  }

  private Reply sure(Currency now, Currency currency, int rates) {
    Press change =
        new Press(EnterSetting.ROUTE, Question.texts(scene.call().inputs())).with(SURE, "yes");
    return new Reply.Refuse(
        List.of(
            scene.text(
                "setup.currency.sure",
                "now",
                now.getCurrencyCode(),
                "currency",
                currency.getCurrencyCode(),
                "rates",
                rates),
            Block.Buttons.of(
                new Button(
                    scene.label("setup.currency.yes", "currency", currency.getCurrencyCode()),
                    change,
                    Button.Weight.MAIN),
                new Button(
                    scene.label("setup.currency.no", "currency", now.getCurrencyCode()),
                    Spot.of(Spot.View.MONEY).press()))));
  }
}
