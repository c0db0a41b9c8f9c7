package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.setup.Part;
import dev.dealdesk.store.setup.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** The workspace's currency, and what others are worth in it. */
record MoneyPanel(Scene scene) {

  private static final int SIZE = 12;

  List<Block> blocks() {
    Currency base = scene.workspace().currency();
    List<Rate> rates = scene.desk().setup().rates().into(base);
    Page page = Page.of(scene.call().inputs(), rates.size(), SIZE);
    List<Rate> shown = rates.stream().skip(page.offset()).limit(page.size()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        scene.text(
            "setup.money",
            "currency",
            base.getCurrencyCode(),
            "name",
            base.getDisplayName(scene.texts().locale()),
            "rates",
            rates.size(),
            "resting",
            scene.desk().setup().rates().resting(base)));
    blocks.add(new Block.Text(shown.stream().map(this::line).collect(Collectors.joining("\n"))));
    blocks.addAll(scene.last(Part.MONEY));
    blocks.add(
        new Block.Menu(
            scene.set(Deed.NO_RATE),
            SetSetting.TO,
            scene.label("setup.rate.remove"),
            shown.stream().map(this::choice).toList(),
            1));
    blocks.add(new Block.Buttons(buttons(page)));
    return blocks;
  }

  private List<Button> buttons(Page page) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(scene.button("setup.rate.add", scene.form(Paper.RATE)));
    buttons.add(scene.button("setup.currency.change", scene.form(Paper.CURRENCY)));
    buttons.addAll(page.buttons(scene.texts(), Spot.of(Spot.View.MONEY).press()));
    buttons.add(scene.back(Spot.View.ALL));
    return buttons;
  }

  private String line(Rate rate) {
    return scene.say(
        "setup.rate.line",
        "what",
        new SettingTexts(scene).rate(rate.key()),
        "worth",
        new Markdown(worth(rate)),
        "base",
        rate.key().base().getCurrencyCode());
  }

  private Choice choice(Rate rate) {
    return new Choice(
        rate.key().code(),
        scene.label(
            "setup.rate.from",
            "currency",
            rate.key().currency().getCurrencyCode(),
            "base",
            rate.key().base().getCurrencyCode(),
            "date",
            LocalDate.ofInstant(rate.key().from(), scene.workspace().zone())),
        worth(rate),
        false);
  }

  private static String worth(Rate rate) {
    return rate.worth().stripTrailingZeros().toPlainString();
  }
}
