package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Set;

/** {@code /setup}: the settings at a glance, and from there each part of them. */
public final class ShowSetup implements Command {

  static final String ROUTE = "setup";

  private final Work work;

  public ShowSetup(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return work.prepare(
        call,
        Right.CONFIGURE,
        desk -> {
          List<Block> blocks = Panels.of(Scene.of(call, desk), Spot.in(call.inputs()));
          return call.inputs().has(Spot.VIEW)
              ? new Reply.Edit(blocks)
              : new Reply.Say(Visibility.PRIVATE, blocks, Set.of());
        });
  }
}
