package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.store.setup.Part;
import dev.dealdesk.store.workspace.Editors;
import java.util.ArrayList;
import java.util.List;

/** Who may edit, and who manages. */
record AccessPanel(Scene scene) {

  List<Block> blocks() {
    SettingTexts texts = new SettingTexts(scene);
    Editors editors = scene.workspace().editors();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        scene.text(
            "setup.access",
            "owners",
            editors instanceof Editors.OwnersAndManagers,
            "editors",
            texts.editors(editors),
            "managers",
            texts.managers(scene.workspace().managerRole())));
    blocks.addAll(scene.last(Part.ACCESS));
    blocks.add(
        new Block.RoleMenu(
            scene.set(Deed.SALES_ROLE), SetSetting.TO, scene.label("setup.access.sales_role")));
    blocks.add(
        Block.Buttons.of(
            button("setup.access.everybody", Deed.EVERYBODY, !(editors instanceof Editors.Members)),
            button(
                "setup.access.owners",
                Deed.OWNERS,
                !(editors instanceof Editors.OwnersAndManagers))));
    blocks.add(
        new Block.RoleMenu(
            scene.set(Deed.MANAGER_ROLE), SetSetting.TO, scene.label("setup.access.manager_role")));
    blocks.add(
        Block.Buttons.of(
            button(
                "setup.access.no_manager",
                Deed.NO_MANAGER,
                scene.workspace().managerRole().isPresent()),
            scene.back(Spot.View.ALL)));
    return blocks;
  }

  private Button button(String key, Deed deed, boolean enabled) {
    return new Button(scene.label(key), scene.set(deed), Button.Weight.NORMAL, enabled);
  }
}
