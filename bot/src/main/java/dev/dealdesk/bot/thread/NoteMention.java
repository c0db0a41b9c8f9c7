package dev.dealdesk.bot.thread;

import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Mention;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Quote;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.thread.OpportunityThread;
import java.util.Optional;

/** A mention in an opportunity's thread is a note on it; anywhere else it is asked what to do. */
public final class NoteMention implements Mention {

  private final Store store;
  private final Work work;

  public NoteMention(Store store) {
    this.store = store;
    this.work = new Work(store);
  }

  @Override
  public String route() {
    return "mention";
  }

  @Override
  public Reply run(Call call) {
    Quote quote = Quote.in(call.inputs()).orElseThrow();
    Optional<Opportunity> opportunity =
        store.read(call.guild(), desk -> ofThread(call.channel(), desk));
    if (opportunity.isEmpty()) {
      return help(call);
    }
    return quote.text().isEmpty()
        ? Reply.refuse(call.texts().say("thread.empty", "number", number(opportunity.get())))
        : work.write(call, desk -> noted(call, desk, opportunity.get(), quote));
  }

  private static Optional<Opportunity> ofThread(long channel, Desk desk) {
    return desk.threads()
        .withId(channel)
        .map(OpportunityThread::number)
        .flatMap(desk.opportunities()::find);
  }

  private static Reply noted(Call call, Desk desk, Opportunity opportunity, Quote quote) {
    desk.activities()
        .log(
            opportunity.number(),
            new Activity.New(
                Activity.Kind.NOTE,
                Optional.empty(),
                quote.at().isBefore(call.at()) ? quote.at() : call.at(),
                quote.text(),
                Optional.of(quote.url())));
    return Reply.publicly(
        new Block.Section(
            call.texts()
                .say("thread.noted", "number", number(opportunity), "name", opportunity.name()),
            UndoButton.of(call)));
  }

  private static Reply help(Call call) {
    return Reply.publicly(
        new Block.Section(
            call.texts().say("thread.help"),
            new Button(call.texts().label("thread.help.button"), Press.of("help"))));
  }

  private static Markdown number(Opportunity opportunity) {
    return new Markdown(opportunity.number().toString());
  }
}
