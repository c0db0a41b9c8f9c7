package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.setup.Catalog;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A stage that is there. What is won or lost has its probability and category by that. */
record StageSheet(Scene scene) implements Sheet {

  private static final String FORECAST = "forecast";

  @Override
  public String title() {
    return scene.label("setup.entry.edit_title", "name", stage().name().in(scene.texts().locale()));
  }

  private Stage stage() {
    return scene.desk().process().find(id()).orElseThrow();
  }

  private StageId id() {
    return new StageId(Spot.in(scene.call().inputs()).id());
  }

  @Override
  public List<Form.Field> fields() {
    Fields fields = new Fields(scene);
    Stage stage = stage();
    List<Form.Field> all = new ArrayList<>(fields.names(stage.name()));
    if (stage.kind() == StageKind.OPEN) {
      all.add(fields.text("probability", stage.probability().percent() + "%", true));
      all.add(fields.choice(FORECAST, categories(fields.shown(FORECAST, stage.forecast().code()))));
      all.add(
          fields.text(
              "stalled",
              stage.stalledAfterDays().stream().mapToObj(String::valueOf).findFirst().orElse(""),
              false));
    }
    return all;
  }

  private List<Choice> categories(String chosen) {
    return Stream.of(ForecastCategory.values())
        .filter(category -> category != ForecastCategory.CLOSED)
        .map(category ->
            new Choice(
                category.code(),
                scene.label("card.forecast." + category.code()),
                "",
                category.code().equals(chosen)))
        .toList();
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    Resolved<Bilingual> names = fields.names();
    Resolved<Optional<Probability>> probability = fields.entries().probability("probability");
    Resolved<OptionalInt> days = fields.days();
    return Resolved.firstQuestion(names, probability, days)
        .orElseGet(() -> {
          List<Wish> wishes =
              new ArrayList<>(Catalog.STAGES.named(id().value(), names.got().orElseThrow()));
          if (stage().kind() == StageKind.OPEN) {
            probability
                .got()
                .flatMap(each -> each)
                .ifPresent(percent -> wishes.add(Wish.probability(id(), percent)));
            fields
                .inputs()
                .text(FORECAST)
                .map(ForecastCategory::of)
                .ifPresent(category -> wishes.add(Wish.forecast(id(), category)));
            wishes.add(Wish.stalledAfter(id(), days.got().orElseThrow()));
          }
          return fields.set(Spot.of(Spot.View.STAGE, id().value()), wishes);
        });
  }
}
