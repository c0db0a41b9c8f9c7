package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.ProcessTemplate;

/** Makes the sales process what a template says, once its preview was confirmed. */
public final class UseTemplate implements Action {

  static final String ROUTE = "setup.template";

  private final Work work;

  public UseTemplate(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    ProcessTemplate template = Templates.of(call.inputs().text(Spot.AT).orElseThrow());
    long seen = call.inputs().number(Scene.SEEN).orElse(0L);
    return work.write(
        call,
        desk ->
            new Told(call, desk, ROUTE)
                .of(desk.setup().use(template, seen), Spot.of(Spot.View.PROCESS)));
  }
}
