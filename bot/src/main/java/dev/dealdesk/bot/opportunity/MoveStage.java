package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Stage;
import java.util.List;

/** {@code /opportunity stage}, and the menu on the card. */
public final class MoveStage implements Command {

  static final String ROUTE = "opportunity stage";

  private final Work work;
  private final List<Option> options;

  public MoveStage(Store store) {
    work = new Work(store);
    Names names = new Names(store);
    options =
        List.of(
            Option.text("opportunity", names.opportunity()), Option.text("stage", names.stage()));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    return work.write(
        call,
        desk -> About.toChange(call, desk, ROUTE, opportunity -> move(call, desk, opportunity)));
  }

  private static Reply move(Call call, Desk desk, Opportunity opportunity) {
    return switch (new Resolver(call, desk, ROUTE).insisting().stage("stage")) {
      case Resolved.Got<Stage>(var stage) -> new Moving(call, desk, ROUTE).to(stage, opportunity);
      case Resolved.Asks<Stage>(var reply) -> reply;
      case Resolved.Absent<Stage>() -> throw new IllegalStateException("It insists on a stage");
    };
  }
}
