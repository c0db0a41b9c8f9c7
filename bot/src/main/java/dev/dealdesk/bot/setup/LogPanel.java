package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.setup.SettingChange;
import java.util.List;
import java.util.stream.Collectors;

/** Who set what, the latest first. */
record LogPanel(Scene scene) {

  private static final int MOST = 15;

  List<Block> blocks() {
    List<SettingChange> changes = scene.desk().setup().last(MOST);
    String lines = changes.stream().map(this::line).collect(Collectors.joining("\n"));
    return List.of(
        scene.text("setup.log.title", "count", changes.size()),
        new Block.Text(lines),
        Block.Buttons.of(scene.back(Spot.View.ALL)));
  }

  private String line(SettingChange change) {
    return scene.say(
        "setup.log.line",
        "what",
        new Markdown(new SettingTexts(scene).line(change)),
        "who",
        change.actor().name(),
        "when",
        new Markdown("<t:" + change.at().getEpochSecond() + ":f>"));
  }
}
