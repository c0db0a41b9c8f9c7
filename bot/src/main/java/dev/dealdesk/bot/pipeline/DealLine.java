package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;

/**
 * An opportunity among others, on one line: what it is called, whose it is, and what it is worth.
 *
 * @param owned whether its owner is named
 */
record DealLine(Texts texts, boolean owned) {

  private static final int LONGEST = 60;

  String of(Opportunity opportunity) {
    return texts.say(
        "risk.deal",
        "number",
        new Markdown(opportunity.number().toString()),
        "name",
        Brief.of(opportunity.name(), LONGEST),
        "of",
        opportunity.account().isPresent(),
        "account",
        Brief.of(opportunity.account().map(Account.Ref::name).orElse(""), LONGEST),
        "known",
        opportunity.amount().isPresent(),
        "amount",
        opportunity.amount().<Object>map(amount -> amount).orElse(""),
        "owned",
        owned && opportunity.owner().isPresent(),
        "owner",
        Brief.of(opportunity.owner().map(Person::name).orElse(""), LONGEST));
  }
}
