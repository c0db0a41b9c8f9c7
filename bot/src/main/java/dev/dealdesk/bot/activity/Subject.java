package dev.dealdesk.bot.activity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Right;
import java.util.function.Function;

/** The opportunity that something was done for, which is asked for where none was named. */
final class Subject {

  private Subject() {}

  /** For whoever may write it down; nobody else is asked anything. */
  static Reply toNote(Call call, Desk desk, String route, Function<Opportunity, Reply> work) {
    desk.session().author(Right.EDIT);
    return of(call, desk, route, work);
  }

  static Reply of(Call call, Desk desk, String route, Function<Opportunity, Reply> work) {
    Resolved<Opportunity> opportunity =
        new Resolver(call, desk, route).insisting().opportunity("opportunity");
    return opportunity.question().orElseGet(() -> work.apply(opportunity.got().orElseThrow()));
  }
}
