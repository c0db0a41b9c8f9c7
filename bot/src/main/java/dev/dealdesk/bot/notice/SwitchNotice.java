package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.store.notice.NoticeKind;

/** Switches a kind of notice on or off. */
final class SwitchNotice implements Action {

  static final String ROUTE = "notices.switch";
  static final String KIND = "kind";
  static final String ON = "on";

  private final Panels panels;

  SwitchNotice(Panels panels) {
    this.panels = panels;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    NoticeKind kind = NoticeKind.of(call.inputs().text(KIND).orElseThrow());
    boolean on = call.inputs().yes(ON);
    return new Reply.Edit(
        panels.after(call, (preferences, person) -> preferences.want(person, kind, on)));
  }
}
