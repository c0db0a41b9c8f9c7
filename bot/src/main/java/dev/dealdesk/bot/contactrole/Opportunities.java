package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Right;
import java.util.function.Function;

/** The opportunity that a call is about, which is asked for where none was named. */
final class Opportunities {

  private Opportunities() {}

  /** For whoever may change it. */
  static Reply toChange(Call call, Desk desk, String route, Function<Opportunity, Reply> work) {
    desk.session().author(Right.EDIT);
    return named(
        call,
        desk,
        route,
        opportunity -> {
          desk.session().author(opportunity.owner());
          return work.apply(opportunity);
        });
  }

  static Reply named(Call call, Desk desk, String route, Function<Opportunity, Reply> work) {
    Resolved<Opportunity> opportunity =
        new Resolver(call, desk, route).insisting().opportunity("opportunity");
    return opportunity.question().orElseGet(() -> work.apply(opportunity.got().orElseThrow()));
  }
}
