package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Person;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.setup.QuotaKey;
import dev.dealdesk.store.setup.Wish;
import java.util.List;
import java.util.Optional;

/** What a person is to win in a month, a fiscal quarter or a fiscal year. */
record QuotaSheet(Scene scene) implements Sheet {

  private static final String PERIOD = "period";

  @Override
  public String title() {
    return scene.label("setup.quota.title", "name", person().name());
  }

  private Person person() {
    return Question.person(scene.call().inputs(), EnterSetting.PERSON).orElseThrow();
  }

  private List<Period> periods() {
    return Period.from(
        scene.workspace().day(scene.call().at()), scene.workspace().fiscalYearStart());
  }

  @Override
  public List<Form.Field> fields() {
    Fields fields = new Fields(scene);
    String chosen = fields.shown(PERIOD, periods().getFirst().code());
    List<Choice> choices =
        periods().stream()
            .map(period ->
                new Choice(period.code(), period.label(scene), "", period.code().equals(chosen)))
            .toList();
    return List.of(fields.choice(PERIOD, choices), fields.text("amount", "", false));
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    Resolved<Optional<Money>> amount =
        fields.entries().money("amount", scene.workspace().currency());
    return amount
        .question()
        .orElseGet(() -> {
          Period period = Period.of(fields.inputs().text(PERIOD).orElseThrow());
          QuotaKey key =
              new QuotaKey(
                  scene.desk().people().member(person().id(), person().name()).id(),
                  period.start(),
                  period.months());
          return fields.set(
              Spot.of(Spot.View.QUOTAS),
              List.of(Wish.quota(key, amount.got().flatMap(each -> each))));
        });
  }
}
