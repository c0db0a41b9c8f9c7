package dev.dealdesk.bot.card;

import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.thread.OpportunityThread;
import java.util.Optional;

/**
 * Where an opportunity is talked about: a link to its thread, or the button that opens one.
 *
 * @param thread none where nobody has opened one
 */
public record ThreadLine(Texts texts, Optional<OpportunityThread> thread) {

  /** The route of the action behind the button. */
  public static final String ROUTE = "thread.open";

  /** In Discord Markdown; empty where there is no thread. */
  Optional<String> line() {
    return thread
        .filter(known -> known.id().isPresent())
        .map(known -> line(known, new Markdown("<#" + known.id().getAsLong() + ">")));
  }

  private String line(OpportunityThread known, Markdown link) {
    return known
        .barredAt()
        .map(since ->
            texts.say(
                "thread.card_barred",
                "link",
                link,
                "since",
                new Markdown("<t:" + since.getEpochSecond() + ":R>")))
        .orElseGet(() -> texts.say("thread.card", "link", link));
  }

  /** The button, where there is no thread that can be posted to. */
  Optional<Button> button(Opportunity opportunity) {
    return thread.filter(OpportunityThread::isOpen).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Button(
                texts.label("thread.button"),
                Press.of(ROUTE).with("opportunity", opportunity.number())));
  }
}
