package dev.dealdesk.bot.setup;

import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Stage;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says what a stage gives to opportunities, and what it asks of them. */
record StageWords(Scene scene) {

  /** On one line of a list. */
  String brief(Stage stage) {
    return said("setup.stage.brief", stage, 0);
  }

  /**
   * @param inside how many opportunities are in it
   */
  String full(Stage stage, long inside) {
    return said("setup.stage.full", stage, inside);
  }

  private String said(String key, Stage stage, long inside) {
    return scene.say(
        key,
        "kind",
        stage.kind(),
        "percent",
        stage.probability().percent(),
        "forecast",
        scene.label("card.forecast." + stage.forecast().code()),
        "stalls",
        stage.stalledAfterDays().isPresent(),
        "days",
        stage.stalledAfterDays().orElse(0),
        "needs",
        !stage.required().isEmpty(),
        "required",
        required(stage.required()),
        "retired",
        stage.retired(),
        "inside",
        inside);
  }

  String required(Collection<Requirement> asked) {
    return asked.stream()
        .sorted()
        .map(each -> scene.label("card.required." + each.code()))
        .collect(Collectors.joining(", "));
  }
}
