package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.store.setup.Part;
import dev.dealdesk.store.setup.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each person is to win, by period. */
record QuotaPanel(Scene scene) {

  private static final int SIZE = 12;

  List<Block> blocks() {
    List<Quota> quotas = scene.desk().setup().quotas().all();
    Page page = Page.of(scene.call().inputs(), quotas.size(), SIZE);
    List<Quota> shown = quotas.stream().skip(page.offset()).limit(page.size()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(scene.text("setup.quotas", "count", quotas.size()));
    blocks.add(new Block.Text(shown.stream().map(this::line).collect(Collectors.joining("\n"))));
    blocks.addAll(scene.last(Part.QUOTAS));
    blocks.add(
        new Block.PersonMenu(
            scene.form(Paper.QUOTA), EnterSetting.PERSON, scene.label("setup.quota.pick")));
    blocks.add(
        new Block.Menu(
            scene.set(Deed.NO_QUOTA),
            SetSetting.TO,
            scene.label("setup.quota.remove"),
            shown.stream().map(this::choice).toList(),
            1));
    List<Button> buttons =
        new ArrayList<>(page.buttons(scene.texts(), Spot.of(Spot.View.QUOTAS).press()));
    buttons.add(scene.back(Spot.View.ALL));
    blocks.add(new Block.Buttons(buttons));
    return blocks;
  }

  private String line(Quota quota) {
    return scene.say(
        "setup.quota.line",
        "who",
        new SettingTexts(scene).quota(quota.key()),
        "amount",
        quota.amount());
  }

  private Choice choice(Quota quota) {
    return new Choice(
        quota.key().code(),
        quota.person().name() + " · " + new Period(quota.startsOn(), quota.months()).label(scene),
        scene.label("setup.value.money", "money", quota.amount()),
        false);
  }
}
