package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.setup.Part;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Time zone, fiscal year and the language of posts. */
record GeneralPanel(Scene scene) {

  List<Block> blocks() {
    SettingTexts texts = new SettingTexts(scene);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        scene.text(
            "setup.general",
            "zone",
            texts.zone(scene.workspace().zone()),
            "now",
            LocalDateTime.ofInstant(scene.call().at(), scene.workspace().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toLocalTime()
                .toString(),
            "month",
            texts.month(scene.workspace().fiscalYearStart()),
            "language",
            texts.language(language())));
    blocks.addAll(scene.last(Part.GENERAL));
    blocks.add(
        new Block.Menu(
            scene.set(Deed.FISCAL_YEAR),
            SetSetting.TO,
            scene.label("setup.fiscal_year.pick"),
            months(),
            1));
    List<Button> buttons = new ArrayList<>();
    buttons.add(scene.button("setup.zone.change", scene.form(Paper.ZONE)));
    Stream.of("en", "ko").map(this::language).forEach(buttons::add);
    buttons.add(scene.back(Spot.View.ALL));
    blocks.add(new Block.Buttons(buttons));
    return blocks;
  }

  private String language() {
    return scene.workspace().language().getLanguage();
  }

  private Button language(String code) {
    return new Button(
        scene.label("setup.language.use." + code),
        scene.set(Deed.LANGUAGE).with(SetSetting.TO, code),
        Button.Weight.NORMAL,
        !code.equals(language()));
  }

  private List<Choice> months() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month ->
            new Choice(
                String.valueOf(month),
                new SettingTexts(scene).month(month),
                "",
                month == scene.workspace().fiscalYearStart()))
        .toList();
  }
}
