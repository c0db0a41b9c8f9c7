package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An opportunity among others to choose from: {@code #142 Get Cloudy – Proposal · $50,000 · Acme}.
 * The name has whatever room the rest leaves it.
 */
final class OpportunityLabel {

  /** Discord's limit of a choice. */
  private static final int LONGEST = 100;

  private static final int STAGE = 22;
  private static final int ACCOUNT = 22;
  private static final int SHORTEST_NAME = 20;

  private OpportunityLabel() {}

  static String of(Opportunity opportunity, Locale locale) {
    String number = opportunity.number() + " ";
    String details = " – " + details(opportunity, locale);
    int room = LONGEST - number.length() - details.length();
    return number + name(opportunity.name(), Math.max(SHORTEST_NAME, room)) + details;
  }

  private static String name(String name, int room) {
    // What lies beyond the basic plane is two characters to Discord.
    int pairs = name.length() - name.codePointCount(0, name.length());
    return Brief.of(name, Math.max(SHORTEST_NAME, room - pairs));
  }

  private static String details(Opportunity opportunity, Locale locale) {
    Optional<String> amount =
        opportunity
            .amount()
            .map(money -> new Printer(locale).money(money.amount(), money.currency()));
    Optional<String> account =
        opportunity.account().map(Account.Ref::name).map(name -> Brief.of(name, ACCOUNT));
    return Stream.of(
            Optional.of(Brief.of(opportunity.stage().name().in(locale), STAGE)), amount, account)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }
}
