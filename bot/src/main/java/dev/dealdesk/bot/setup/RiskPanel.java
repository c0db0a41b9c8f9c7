package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.setup.Part;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.RiskRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What counts as a risk here: each flag with what it is raised for. */
record RiskPanel(Scene scene) {

  List<Block> blocks() {
    RuleWords words = new RuleWords(scene);
    List<RiskRule> rules =
        Stream.of(RiskFlag.values()).map(scene.desk().settings().riskRules()::of).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        scene.text(
            "setup.risks",
            "count",
            rules.stream().filter(RiskRule::raised).count(),
            "all",
            rules.size()));
    blocks.add(
        new Block.Text(
            rules.stream()
                .map(rule ->
                    scene.say(
                        "setup.risk.line",
                        "flag",
                        words.name(rule.flag()),
                        "raised",
                        rule.raised(),
                        "when",
                        words.when(rule)))
                .collect(Collectors.joining("\n"))));
    blocks.addAll(scene.last(Part.RISKS));
    blocks.add(
        new Block.Menu(
            Press.of(ShowSetup.ROUTE).with(Spot.VIEW, Spot.View.RISK.code()),
            Spot.AT,
            scene.label("setup.risk.pick"),
            rules.stream().map(rule -> choice(words, rule)).toList(),
            1));
    blocks.add(Block.Buttons.of(scene.back(Spot.View.ALL)));
    return blocks;
  }

  private Choice choice(RuleWords words, RiskRule rule) {
    String off = rule.raised() ? "" : scene.label("setup.risk.off");
    return new Choice(rule.flag().code(), words.name(rule.flag()), off, false);
  }
}
