package dev.dealdesk.bot.thread;

import dev.dealdesk.bot.card.ThreadLine;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.thread.OpportunityThread;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Right;
import java.util.Optional;

/** The card's button: opens the thread of an opportunity, or leads to the one that there is. */
public final class OpenThread implements Action {

  private final Store store;
  private final Messenger messenger;
  private final Telling telling;

  public OpenThread(Store store, Messenger messenger, Bundles texts) {
    this.store = store;
    this.messenger = messenger;
    this.telling = new Telling(store, messenger, texts);
  }

  @Override
  public String route() {
    return ThreadLine.ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return switch (wanted(call)) {
      case Resolved.Asks<Opportunity>(var question) -> question;
      case Resolved.Got<Opportunity>(var opportunity) ->
          isOurs(call, opportunity) ? open(call, opportunity) : there(call, opportunity.number());
      case Resolved.Absent<Opportunity>() ->
          throw new IllegalStateException("It insists on an opportunity");
    };
  }

  private Resolved<Opportunity> wanted(Call call) {
    return store.read(
        call.guild(),
        desk -> {
          if (!call.author().may(Right.EDIT, desk.workspace())) {
            throw new NotAllowedException(Right.EDIT);
          }
          return new Resolver(call, desk, route()).insisting().opportunity("opportunity");
        });
  }

  /** Whether it is this call's to open: there is none, and nobody else is about to. */
  private boolean isOurs(Call call, Opportunity opportunity) {
    return store.tend(
        call.guild(),
        desk ->
            desk.threads()
                .ask(opportunity.number(), call.person().id(), call.person().name(), call.at()));
  }

  private Reply open(Call call, Opportunity opportunity) {
    OpportunityNumber number = opportunity.number();
    return switch (messenger.openThread(
        call.guild(), call.channel(), number + " " + opportunity.name())) {
      case Delivery.Sent(var id) -> opened(call, number, id);
      case Delivery.Barred() -> unopened(call, number, "thread.not_allowed");
      case Delivery.Failed() -> unopened(call, number, "thread.trouble");
    };
  }

  private Reply opened(Call call, OpportunityNumber number, long id) {
    store.tend(
        call.guild(),
        desk -> {
          desk.threads().opened(number, id);
          return desk;
        });
    telling.tell(call.guild(), number, call.at());
    return thread(call, number).filter(OpportunityThread::isOpen).isPresent()
        ? said(call, "thread.opened", number, id)
        : said(call, "thread.not_posted", number, id);
  }

  private Reply unopened(Call call, OpportunityNumber number, String key) {
    store.tend(
        call.guild(),
        desk -> {
          desk.threads().unopened(number);
          return desk;
        });
    return Reply.refuse(call.texts().say(key));
  }

  private Reply there(Call call, OpportunityNumber number) {
    return thread(call, number)
        .filter(OpportunityThread::isOpen)
        .map(thread -> said(call, "thread.there", number, thread.id().orElseThrow()))
        .orElseGet(() ->
            Reply.refuse(
                call.texts().say("thread.opening", "number", new Markdown(number.toString()))));
  }

  private Optional<OpportunityThread> thread(Call call, OpportunityNumber number) {
    return store.read(call.guild(), desk -> desk.threads().of(number));
  }

  private static Reply said(Call call, String key, OpportunityNumber number, long id) {
    return Reply.privately(
        new Block.Text(
            call.texts()
                .say(
                    key,
                    "number",
                    new Markdown(number.toString()),
                    "link",
                    new Markdown("<#" + id + ">"))));
  }
}
