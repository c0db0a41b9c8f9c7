package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.RiskRule;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One risk flag, and what can be set about it. */
record FlagPanel(Scene scene, RiskFlag flag) {

  /** In the menu of stages: the usual one. */
  static final String USUAL = "usual";

  List<Block> blocks() {
    RuleWords words = new RuleWords(scene);
    RiskRule rule = scene.desk().settings().riskRules().of(flag);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        scene.text(
            "setup.risk.title",
            "flag",
            words.name(flag),
            "raised",
            rule.raised(),
            "when",
            words.when(rule),
            "stalled",
            flag == RiskFlag.STALLED,
            "buyer",
            flag == RiskFlag.NO_BUYER));
    if (flag.stages() != RiskFlag.Stages.ALL) {
      blocks.add(stages(rule));
    }
    blocks.add(new Block.Buttons(buttons(rule)));
    return blocks;
  }

  private Block stages(RiskRule rule) {
    Stream<Choice> usual =
        Stream.of(
            new Choice(
                USUAL,
                scene.label(
                    "setup.risk.usual_stage",
                    "proposal",
                    flag.stages() == RiskFlag.Stages.FROM_PROPOSAL),
                "",
                rule.from().isEmpty()));
    Stream<Choice> open =
        scene.desk().process().active(StageKind.OPEN).stream()
            .limit(24)
            .map(stage -> choice(stage, rule));
    return new Block.Menu(
        scene.set(Deed.RISK_FROM).with(Spot.AT, flag.code()),
        SetSetting.TO,
        scene.label("setup.risk.from_stage"),
        Stream.concat(usual, open).toList(),
        1);
  }

  private Choice choice(Stage stage, RiskRule rule) {
    return new Choice(
        String.valueOf(stage.id().value()),
        stage.name().in(scene.texts().locale()),
        "",
        rule.from().filter(stage.id()::equals).isPresent());
  }

  private List<Button> buttons(RiskRule rule) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        rule.raised()
            ? scene.button("setup.risk.turn_off", set(Deed.RISK_OFF))
            : scene.button("setup.risk.turn_on", set(Deed.RISK_ON)));
    if (flag.unit() != RiskFlag.Unit.NONE) {
      buttons.add(
          scene.button("setup.risk.change", scene.form(Paper.RISK).with(Spot.AT, flag.code())));
    }
    if (flag == RiskFlag.STALLED) {
      buttons.add(scene.button("setup.open.process", Spot.of(Spot.View.PROCESS).press()));
    }
    if (flag == RiskFlag.NO_BUYER) {
      buttons.add(scene.button("setup.open.roles", Spot.of(Spot.View.ROLES).press()));
    }
    buttons.add(scene.button("setup.back.risks", Spot.of(Spot.View.RISKS).press()));
    return buttons;
  }

  private Press set(Deed deed) {
    return scene.set(deed).with(Spot.AT, flag.code());
  }
}
