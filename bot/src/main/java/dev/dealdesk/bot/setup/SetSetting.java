package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;

/** What the menus and buttons of the panels set at once. */
public final class SetSetting implements Action {

  static final String ROUTE = "setup.set";
  static final String DEED = "do";
  static final String TO = "to";

  private final Work work;

  public SetSetting(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    Deed deed = Deed.of(call.inputs().text(DEED).orElseThrow());
    return work.write(call, desk -> new Doing(call, desk).done(deed));
  }
}
