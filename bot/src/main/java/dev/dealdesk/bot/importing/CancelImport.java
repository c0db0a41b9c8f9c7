package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;

/** Forgets files that were sent. */
final class CancelImport implements Action {

  static final String ROUTE = "import.cancel";

  private final Workbench bench;

  CancelImport(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    bench.drop(call);
    return Reply.edit(new Block.Text(call.texts().say("import.cancelled")));
  }
}
