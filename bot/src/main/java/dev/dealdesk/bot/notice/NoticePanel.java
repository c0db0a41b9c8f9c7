package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.notice.NoticeKind;
import dev.dealdesk.store.notice.NoticeSettings;
import dev.dealdesk.store.notice.NoticeStatus;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A person's notices: what they are told, when, and whether it reaches them. */
final class NoticePanel {

  private final Texts texts;
  private final Workspace workspace;
  private final NoticeSettings settings;
  private final NoticeStatus status;

  NoticePanel(Texts texts, Desk desk, PersonId person) {
    this.texts = texts;
    this.workspace = desk.workspace();
    this.settings = desk.notices().preferences().of(person);
    this.status = desk.notices().preferences().status(person);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(texts.say("notice.panel.title", "server", workspace.name())));
    for (NoticeKind kind : NoticeKind.values()) {
      blocks.add(kind(kind));
    }
    blocks.add(new Block.Text(hours()));
    blocks.add(new Block.Text(delivery()));
    blocks.add(
        Block.Buttons.of(
            new Button(texts.label("notice.panel.hours.change"), Press.of(ShowHours.ROUTE)),
            new Button(texts.label("notice.panel.try"), Press.of(TryNotice.ROUTE))));
    Colour colour = status.barred().isPresent() ? Colour.WARNING : Colour.PLAIN;
    return List.of(new Block.Panel(colour, blocks));
  }

  private Block kind(NoticeKind kind) {
    boolean on = settings.wants(kind);
    Press other =
        Press.of(SwitchNotice.ROUTE)
            .with(SwitchNotice.KIND, kind.code())
            .with(SwitchNotice.ON, !on);
    return new Block.Section(
        texts.say("notice.panel.kind", "on", on, "kind", kind),
        new Button(texts.label("notice.panel.switch", "on", on), other));
  }

  private String hours() {
    return texts.say(
        "notice.panel.hours",
        "hours",
        new HourWords(texts).of(settings.hours(workspace)),
        "own",
        settings.own().isPresent(),
        "zone",
        workspace.zone().getId(),
        "morning",
        workspace.morningAt().toString());
  }

  private String delivery() {
    String key =
        status.barred().isPresent()
            ? "notice.panel.barred"
            : status.lastSent().isPresent() ? "notice.panel.sent" : "notice.panel.none";
    return texts.say(
        key,
        "when",
        new Markdown(status.barred().or(status::lastSent).map(NoticePanel::shown).orElse("")),
        "waiting",
        status.waiting());
  }

  /** As Discord shows it, in the reader's own zone. */
  private static String shown(Instant instant) {
    return "<t:" + instant.getEpochSecond() + ":f>";
  }
}
