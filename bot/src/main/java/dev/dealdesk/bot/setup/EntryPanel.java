package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.setup.Catalog;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One stage, contact role or lost reason, and what can be done with it. */
record EntryPanel(Scene scene, Catalog catalog, int id) {

  List<Block> blocks() {
    Lists.Named named = Lists.find(scene.desk(), catalog, id).orElseThrow();
    List<Block> blocks = new ArrayList<>();
    SettingTexts texts = new SettingTexts(scene);
    blocks.add(
        scene.text(
            "setup.entry.title", "name", texts.both(named.name()), "retired", named.retired()));
    if (catalog == Catalog.STAGES) {
      Stage stage = scene.desk().process().find(new StageId(id)).orElseThrow();
      blocks.add(new Block.Text(new StageWords(scene).full(stage, inside())));
      blocks.add(requirements(stage));
    }
    role().ifPresent(role -> blocks.add(scene.text("setup.role.buys", "buys", role.buys())));
    blocks.add(new Block.Buttons(changes(named)));
    blocks.add(new Block.Buttons(moves(named)));
    return blocks;
  }

  private long inside() {
    return scene.desk().setup().opportunities().getOrDefault(new StageId(id), 0L);
  }

  private Block requirements(Stage stage) {
    List<Choice> choices =
        Stream.of(Requirement.values())
            .filter(each -> each != Requirement.LOST_REASON || stage.kind() == StageKind.LOST)
            .map(each ->
                new Choice(
                    each.code(),
                    scene.label("card.required." + each.code()),
                    "",
                    stage.required().contains(each)))
            .toList();
    return new Block.Menu(
        scene.set(Deed.REQUIRED).with(Spot.AT, id),
        SetSetting.TO,
        scene.label("setup.entry.required"),
        choices,
        choices.size());
  }

  private List<Button> changes(Lists.Named named) {
    List<Button> buttons = new ArrayList<>();
    Press edit =
        catalog == Catalog.STAGES
            ? scene.form(Paper.STAGE).with(Spot.AT, id)
            : scene.form(Paper.NAME).with("of", Lists.code(catalog)).with(Spot.AT, id);
    buttons.add(scene.button("setup.entry.edit", edit));
    if (catalog == Catalog.STAGES && requiresSomething()) {
      buttons.add(
          scene.button(
              "setup.entry.require_nothing", scene.set(Deed.NOTHING_REQUIRED).with(Spot.AT, id)));
    }
    role()
        .map(role ->
            role.buys()
                ? scene.button("setup.role.buys_not", scene.set(Deed.BUYS_NOT).with(Spot.AT, id))
                : scene.button("setup.role.make_buy", scene.set(Deed.BUYS).with(Spot.AT, id)))
        .ifPresent(buttons::add);
    buttons.add(
        named.retired()
            ? scene.button("setup.entry.restore", press(Deed.RESTORE))
            : scene.button("setup.entry.retire", press(Deed.RETIRE)));
    return buttons;
  }

  private Optional<Role> role() {
    return catalog == Catalog.ROLES
        ? scene.desk().settings().allRoles().stream()
            .filter(role -> role.id().value() == id)
            .findFirst()
        : Optional.empty();
  }

  private boolean requiresSomething() {
    return scene
        .desk()
        .process()
        .find(new StageId(id))
        .filter(stage -> !stage.required().isEmpty())
        .isPresent();
  }

  private List<Button> moves(Lists.Named named) {
    List<Integer> active =
        Lists.of(scene.desk(), catalog).stream()
            .filter(each -> !each.retired())
            .map(Lists.Named::id)
            .toList();
    int place = active.indexOf(named.id());
    Button.Weight normal = Button.Weight.NORMAL;
    return List.of(
        new Button(scene.label("setup.entry.up"), press(Deed.UP), normal, place > 0),
        new Button(
            scene.label("setup.entry.down"),
            press(Deed.DOWN),
            normal,
            place >= 0 && place < active.size() - 1),
        scene.button("setup.back." + Lists.code(catalog), Spot.of(Lists.whole(catalog)).press()));
  }

  private Press press(Deed deed) {
    return scene.set(deed).with("of", Lists.code(catalog)).with(Spot.AT, id);
  }
}
