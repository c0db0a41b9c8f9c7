package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.setup.Catalog;
import dev.dealdesk.store.setup.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list of names, a page at a time, with the way to each of them. */
record CatalogPanel(Scene scene, Catalog catalog) {

  private static final int SIZE = 12;

  List<Block> blocks() {
    List<Lists.Named> all = Lists.of(scene.desk(), catalog);
    Page page = Page.of(scene.call().inputs(), all.size(), SIZE);
    List<Lists.Named> shown = all.stream().skip(page.offset()).limit(page.size()).toList();
    List<Block> blocks = new ArrayList<>();
    long retired = all.stream().filter(Lists.Named::retired).count();
    blocks.add(
        scene.text(
            "setup.list.title",
            "list",
            Lists.code(catalog),
            "count",
            all.size() - retired,
            "retired",
            retired,
            "page",
            page.number(),
            "pages",
            page.pages()));
    blocks.add(new Block.Text(shown.stream().map(this::line).collect(Collectors.joining("\n"))));
    blocks.addAll(scene.last(part()));
    blocks.add(
        new Block.Menu(
            Press.of(ShowSetup.ROUTE).with(Spot.VIEW, Lists.one(catalog).code()),
            Spot.AT,
            scene.label("setup.list.pick." + Lists.code(catalog)),
            shown.stream().map(this::choice).toList(),
            1));
    blocks.add(new Block.Buttons(buttons(page)));
    return blocks;
  }

  private List<Button> buttons(Page page) {
    List<Button> buttons = new ArrayList<>();
    Press adding =
        catalog == Catalog.STAGES
            ? scene.form(Paper.NEW_STAGE)
            : scene.form(Paper.NEW_NAME).with("of", Lists.code(catalog));
    buttons.add(scene.button("setup.list.add." + Lists.code(catalog), adding));
    if (catalog == Catalog.STAGES) {
      buttons.add(scene.button("setup.templates", Spot.of(Spot.View.TEMPLATES).press()));
    }
    buttons.addAll(page.buttons(scene.texts(), Spot.of(Lists.whole(catalog)).press()));
    buttons.add(scene.back(Spot.View.ALL));
    return buttons;
  }

  private Part part() {
    return switch (catalog) {
      case STAGES -> Part.PROCESS;
      case ROLES -> Part.ROLES;
      case REASONS -> Part.REASONS;
    };
  }

  private Choice choice(Lists.Named named) {
    String retired = named.retired() ? scene.label("setup.retired") : "";
    return new Choice(
        String.valueOf(named.id()), named.name().in(scene.texts().locale()), retired, false);
  }

  private String line(Lists.Named named) {
    SettingTexts texts = new SettingTexts(scene);
    String details =
        catalog == Catalog.STAGES
            ? scene
                .desk()
                .process()
                .find(new StageId(named.id()))
                .map(new StageWords(scene)::brief)
                .orElseThrow()
            : "";
    return scene.say(
        "setup.list.line",
        "name",
        texts.both(named.name()),
        "retired",
        named.retired(),
        "details",
        new Markdown(details));
  }
}
