package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;

/** The menus in which a person chooses their own hours. */
final class ShowHours implements Action {

  static final String ROUTE = "notices.hours";

  private final Panels panels;

  ShowHours(Panels panels) {
    this.panels = panels;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return panels.with(
        call,
        (desk, person) ->
            new Reply.Edit(
                new HoursPanel(call.texts(), desk.workspace())
                    .of(desk.notices().preferences().of(person))));
  }
}
