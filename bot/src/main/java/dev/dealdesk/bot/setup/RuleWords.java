package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.risk.RiskWords;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.RiskRule;
import dev.dealdesk.store.workspace.Stage;
import java.util.Optional;

/** Says how risk flags are raised. */
record RuleWords(Scene scene) {

  String name(RiskFlag flag) {
    return new RiskWords(scene.texts()).name(flag);
  }

  /** What a flag is raised for, and in which stages. */
  Markdown when(RiskRule rule) {
    String key = "setup.risk.when." + rule.flag().code();
    String stages =
        rule.flag().stages() == RiskFlag.Stages.ALL
            ? ""
            : scene.say("setup.risk.from", "stage", from(rule));
    return new Markdown(
        scene.say(key, "number", rule.atLeast().orElse(0), "days", rule.withinDays().orElse(0))
            + stages);
  }

  /** The first stage in which it is raised, as it is now. */
  private Markdown from(RiskRule rule) {
    return scene
        .desk()
        .settings()
        .riskRules()
        .from(rule.flag(), scene.desk().process())
        .map(this::name)
        .orElseGet(() -> new Markdown(scene.say("setup.risk.no_stage")));
  }

  private Markdown name(Stage stage) {
    return SettingTexts.words(stage.name().in(scene.texts().locale()));
  }

  /** A stage that was set, or that it is as usual. */
  Markdown stage(Optional<StageId> id) {
    return id.flatMap(scene.desk().process()::find)
        .map(this::name)
        .orElseGet(() -> new Markdown(scene.say("setup.risk.usual")));
  }
}
