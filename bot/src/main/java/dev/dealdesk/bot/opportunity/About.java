package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Right;
import java.util.function.Function;

/** The opportunity that a call is about, which is asked for where none was named. */
final class About {

  private About() {}

  /** For whoever may change it; nobody else is asked anything. */
  static Reply toChange(Call call, Desk desk, String route, Function<Opportunity, Reply> work) {
    if (!call.author().may(Right.EDIT, desk.workspace())) {
      throw new NotAllowedException(Right.EDIT);
    }
    return opportunity(
        call,
        desk,
        route,
        opportunity -> {
          if (!call.author().mayChange(opportunity.owner(), desk.workspace())) {
            throw new NotAllowedException(Right.EDIT_ANY);
          }
          return work.apply(opportunity);
        });
  }

  /** As a text names it. */
  static Markdown number(Opportunity opportunity) {
    return new Markdown(opportunity.number().toString());
  }

  static Reply opportunity(Call call, Desk desk, String route, Function<Opportunity, Reply> work) {
    return switch (new Resolver(call, desk, route).insisting().opportunity("opportunity")) {
      case Resolved.Got<Opportunity>(var opportunity) -> work.apply(opportunity);
      case Resolved.Asks<Opportunity>(var reply) -> reply;
      case Resolved.Absent<Opportunity>() ->
          throw new IllegalStateException("It insists on an opportunity");
    };
  }
}
