package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.alert.AlertKind;
import dev.dealdesk.store.alert.AlertSettings;
import java.util.ArrayList;
import java.util.List;

/** What channels are told, and which. */
record AlertPanel(Texts texts, AlertSettings settings) {

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(texts.say("alert.panel.title")));
    for (AlertKind kind : AlertKind.values()) {
      blocks.add(kind(kind));
    }
    blocks.add(new Block.Divider());
    blocks.add(new Block.Text(texts.say("alert.panel.routes", "count", settings.routes().size())));
    settings.routes().stream().map(this::route).forEach(blocks::add);
    return List.of(
        new Block.Panel(
            settings.routes().stream().anyMatch(AlertSettings.Route::barred)
                ? Colour.WARNING
                : Colour.PLAIN,
            blocks));
  }

  private Block kind(AlertKind kind) {
    boolean on = settings.wants(kind);
    String words =
        texts.say(
            "alert.panel.kind",
            "on",
            on,
            "kind",
            kind,
            "set",
            settings.largeFrom().isPresent(),
            "large",
            settings.largeFrom().<Object>map(amount -> amount).orElse(""));
    if (kind == AlertKind.LARGE && settings.largeFrom().isEmpty()) {
      return new Block.Section(
          words,
          new Button(
              texts.label("alert.panel.large"),
              Press.of(SetLarge.ROUTE).with(SetLarge.PANEL, "yes")));
    }
    return new Block.Section(
        words,
        new Button(
            texts.label("alert.panel.switch", "on", on),
            Press.of(SwitchAlert.ROUTE)
                .with(SwitchAlert.KIND, kind.code())
                .with(SwitchAlert.ON, !on)));
  }

  private Block route(AlertSettings.Route route) {
    return new Block.Section(
        texts.say(
            "alert.panel.route",
            "channel",
            new Markdown("<#" + route.channel() + ">"),
            "some",
            route.atLeast().amount().signum() > 0,
            "amount",
            route.atLeast(),
            "barred",
            route.barred()),
        new Button(
            texts.label("alert.panel.remove"),
            Press.of(RemoveChannel.ROUTE).with(RemoveChannel.CHANNEL, route.channel())));
  }
}
