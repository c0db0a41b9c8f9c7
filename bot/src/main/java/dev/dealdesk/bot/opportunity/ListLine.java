package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An opportunity in two short lines that fit a phone.
 *
 * @param owned whether the list is of one owner, who need not be named again
 */
record ListLine(Texts texts, LocalDate today, boolean owned) {

  private static final int LONGEST_NAME = 60;

  String of(Opportunity opportunity) {
    List<String> parts = new ArrayList<>();
    parts.add(
        texts.say(
            "opportunity.line.stage",
            "stage",
            stage(opportunity),
            "percent",
            opportunity.probability().percent()));
    parts.add(
        opportunity
            .amount()
            .map(amount -> texts.say("opportunity.line.amount", "amount", amount))
            .orElseGet(() -> texts.say("opportunity.line.no_amount")));
    parts.add(closing(opportunity));
    opportunity
        .owner()
        .filter(_ -> !owned)
        .map(Person::name)
        .map(this::owner)
        .ifPresent(parts::add);
    return texts.say(
        "opportunity.line",
        "number",
        new Markdown(opportunity.number().toString()),
        "name",
        shortened(opportunity.name()),
        "account",
        shortened(opportunity.account().map(account -> account.name()).orElse("")),
        "known",
        opportunity.account().isPresent(),
        "details",
        new Markdown(String.join(" · ", parts)));
  }

  private String stage(Opportunity opportunity) {
    return shortened(opportunity.stage().name().in(texts.locale()));
  }

  private String closing(Opportunity opportunity) {
    return opportunity
        .closeDate()
        .map(date ->
            texts.say(
                "opportunity.line.closing",
                "date",
                date,
                "closed",
                opportunity.isClosed(),
                "late",
                date.isBefore(today),
                "days",
                Math.abs(ChronoUnit.DAYS.between(today, date))))
        .orElseGet(() -> texts.say("opportunity.line.no_date"));
  }

  private String owner(String name) {
    return texts.say("opportunity.line.owner", "name", shortened(name));
  }

  private static String shortened(String text) {
    return Brief.of(text, LONGEST_NAME);
  }
}
