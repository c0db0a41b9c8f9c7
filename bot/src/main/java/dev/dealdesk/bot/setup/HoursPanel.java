package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.setup.Part;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When people work, and when the morning's message comes. */
record HoursPanel(Scene scene) {

  List<Block> blocks() {
    SettingTexts texts = new SettingTexts(scene);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        scene.text(
            "setup.hours",
            "hours",
            texts.hours(scene.workspace().hours()),
            "morning",
            texts.time(scene.workspace().morningAt()),
            "zone",
            texts.zone(scene.workspace().zone())));
    blocks.addAll(scene.last(Part.HOURS));
    blocks.add(
        new Block.Menu(
            scene.set(Deed.WORKDAYS), SetSetting.TO, scene.label("setup.hours.days"), days(), 7));
    blocks.add(
        Block.Buttons.of(
            scene.button("setup.hours.change", scene.form(Paper.HOURS)),
            scene.back(Spot.View.ALL)));
    return blocks;
  }

  private List<Choice> days() {
    return Stream.of(DayOfWeek.values())
        .map(day ->
            new Choice(
                String.valueOf(day.getValue()),
                day.getDisplayName(TextStyle.FULL_STANDALONE, scene.texts().locale()),
                "",
                scene.workspace().hours().days().contains(day)))
        .toList();
  }
}
