package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.setup.Part;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import dev.dealdesk.store.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All settings at a glance: a line for each part, with the button to it. */
record Glance(Scene scene) {

  private static final int NAMED = 12;

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(scene.text("setup.title", "server", scene.workspace().name()));
    blocks.add(section(Spot.View.PROCESS, process()));
    blocks.add(section(Spot.View.ROLES, roles()));
    blocks.add(section(Spot.View.REASONS, reasons()));
    blocks.add(section(Spot.View.MONEY, money()));
    blocks.add(section(Spot.View.GENERAL, general()));
    blocks.add(section(Spot.View.HOURS, hours()));
    blocks.add(section(Spot.View.ACCESS, access()));
    blocks.add(section(Spot.View.QUOTAS, quotas()));
    blocks.add(section(Spot.View.RISKS, risks()));
    List<Block> last = scene.last(Part.values());
    blocks.addAll(last);
    if (!last.isEmpty()) {
      blocks.add(Block.Buttons.of(scene.button("setup.log", Spot.of(Spot.View.LOG).press())));
    }
    return blocks;
  }

  private Block section(Spot.View view, String line) {
    return new Block.Section(
        line, scene.button("setup.open." + view.code(), Spot.of(view).press()));
  }

  private String process() {
    List<Stage> active = scene.desk().process().active();
    String names =
        active.stream()
            .filter(stage -> stage.kind() == StageKind.OPEN)
            .limit(NAMED)
            .map(stage -> SettingTexts.words(stage.name().in(scene.texts().locale())).text())
            .collect(Collectors.joining(" → "));
    return scene.say("setup.glance.process", "count", active.size(), "names", new Markdown(names));
  }

  private String roles() {
    return scene.say("setup.glance.roles", "count", scene.desk().settings().roles().size());
  }

  private String reasons() {
    return scene.say("setup.glance.reasons", "count", scene.desk().settings().lostReasons().size());
  }

  private String money() {
    Workspace workspace = scene.workspace();
    return scene.say(
        "setup.glance.money",
        "currency",
        workspace.currency().getCurrencyCode(),
        "rates",
        scene.desk().setup().rates().into(workspace.currency()).size());
  }

  private String general() {
    SettingTexts texts = new SettingTexts(scene);
    return scene.say(
        "setup.glance.general",
        "zone",
        texts.zone(scene.workspace().zone()),
        "month",
        texts.month(scene.workspace().fiscalYearStart()),
        "language",
        texts.language(scene.workspace().language().getLanguage()));
  }

  private String hours() {
    SettingTexts texts = new SettingTexts(scene);
    return scene.say(
        "setup.glance.hours",
        "hours",
        texts.hours(scene.workspace().hours()),
        "morning",
        texts.time(scene.workspace().morningAt()));
  }

  private String access() {
    SettingTexts texts = new SettingTexts(scene);
    return scene.say(
        "setup.glance.access",
        "editors",
        texts.editors(scene.workspace().editors()),
        "managers",
        texts.managers(scene.workspace().managerRole()));
  }

  private String risks() {
    return scene.say(
        "setup.glance.risks",
        "count",
        scene.desk().settings().riskRules().raised().size(),
        "all",
        RiskFlag.values().length);
  }

  private String quotas() {
    return scene.say("setup.glance.quotas", "count", scene.desk().setup().quotas().all().size());
  }
}
