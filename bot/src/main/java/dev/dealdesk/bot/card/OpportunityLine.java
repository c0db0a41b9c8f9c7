package dev.dealdesk.bot.card;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;

/** An opportunity on one line of something else. */
public final class OpportunityLine {

  private OpportunityLine() {}

  /** Number, name, stage, amount and close date, in Discord Markdown. */
  public static String of(Texts texts, Opportunity opportunity) {
    return texts.say(
        "card.line",
        "number",
        new Markdown(opportunity.number().toString()),
        "name",
        Brief.of(opportunity.name(), 60),
        "stage",
        Brief.of(opportunity.stage().name().in(texts.locale()), 40),
        "amount",
        opportunity
            .amount()
            .<Object>map(amount -> amount)
            .orElseGet(() -> texts.label("card.line.no_amount")),
        "date",
        opportunity
            .closeDate()
            .<Object>map(date -> date)
            .orElseGet(() -> texts.label("card.line.no_date")));
  }
}
