package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import java.util.List;
import java.util.Locale;

/** Stages, in the order of the sales process. */
record StageNames(SalesProcess process, Locale locale) implements Kind<Stage> {

  @Override
  public String key() {
    return "stage";
  }

  @Override
  public Lookup<Stage> meant(String typed) {
    return Kind.id("stage", typed)
        .map(id ->
            Kind.only(
                process.stages().stream().filter(stage -> stage.id().value() == id).findFirst()))
        .orElseGet(() -> process.everNamed(typed));
  }

  @Override
  public List<Stage> likeliest(String typed, int most) {
    return process.active().stream()
        .filter(stage -> stage.name().resembles(typed))
        .limit(most)
        .toList();
  }

  @Override
  public boolean isCalled(Stage stage, String typed) {
    return stage.name().matches(typed);
  }

  @Override
  public Choice choice(Stage stage) {
    return new Choice(
        "stage:" + stage.id().value(),
        Label.of(stage.name().in(locale), stage.probability().percent() + "%"));
  }
}
