package dev.dealdesk.bot.card;

import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known of an opportunity, line by line; what is not known is said to be unknown. */
record Facts(Texts texts, LocalDate today, Opportunity opportunity) {

  private static final int MOST_ROLES = 5;

  String title() {
    return texts.say(
        "card.title",
        "number",
        new Markdown(opportunity.number().toString()),
        "name",
        Brief.of(opportunity.name(), 150),
        "account",
        opportunity
            .account()
            .map(Account.Ref::name)
            .map(name -> Brief.of(name, 100))
            .orElse(unknownAccount()));
  }

  private String unknownAccount() {
    return texts.label("card.no_account");
  }

  List<String> figures() {
    return List.of(amount(), closeDate(), probability(), forecast());
  }

  private String amount() {
    return opportunity
        .amount()
        .map(amount ->
            texts.say(
                "card.amount",
                "amount",
                amount,
                "words",
                new Markdown(inWords(amount)),
                "expected",
                amount.expected(opportunity.probability())))
        .orElseGet(() ->
            texts.say("card.amount_unknown", "currency", opportunity.currency().getCurrencyCode()));
  }

  /** Koreans count won in 만 and 억; the exact figure stands before it. */
  private String inWords(Money amount) {
    boolean won = amount.currency().getCurrencyCode().equals("KRW");
    return won && texts.locale().equals(Locale.KOREAN)
        ? " (" + Printer.wonInWords(amount.amount()) + ")"
        : "";
  }

  private String closeDate() {
    return opportunity
        .closeDate()
        .map(date ->
            opportunity.isClosed()
                ? texts.say("card.closed_on", "date", date)
                : texts.say("card.close_date", "date", date, "days", new Markdown(days(date))))
        .orElseGet(() -> texts.say("card.close_date_unknown"));
  }

  private String days(LocalDate date) {
    long days = ChronoUnit.DAYS.between(today, date);
    return texts.say("card.days", "overdue", days < 0, "days", Math.abs(days));
  }

  private String probability() {
    int percent = opportunity.probability().percent();
    return overridden(opportunity.chance().override())
        ? texts.say(
            "card.probability_override",
            "percent",
            percent,
            "stage",
            opportunity.chance().stage().percent())
        : texts.say("card.probability", "percent", percent);
  }

  private String forecast() {
    String category = texts.label("card.forecast." + opportunity.forecastCategory().code());
    return overridden(opportunity.forecast().override())
        ? texts.say(
            "card.forecast_override",
            "category",
            category,
            "stage",
            texts.label("card.forecast." + opportunity.forecast().stage().code()))
        : texts.say("card.forecast_category", "category", category);
  }

  /** Closing takes the place of what anybody says. */
  private boolean overridden(Optional<?> override) {
    return override.isPresent() && !opportunity.isClosed();
  }

  List<String> people(List<ContactRole> roles) {
    List<String> lines = new ArrayList<>();
    String owner =
        opportunity.owner().map(Person::name).orElseGet(() -> texts.label("card.nobody"));
    lines.add(texts.say("card.owner", "name", Brief.of(owner, 60)));
    lines.add(
        roles.stream()
            .filter(ContactRole::primary)
            .findFirst()
            .map(role -> texts.say("card.primary", "contact", new Markdown(contact(role))))
            .orElseGet(() -> texts.say("card.primary_unknown")));
    List<ContactRole> others = roles.stream().filter(role -> !role.primary()).toList();
    others.stream().limit(MOST_ROLES).map(this::contact).forEach(each -> lines.add("- " + each));
    if (others.size() > MOST_ROLES) {
      lines.add(texts.say("card.more_roles", "count", others.size() - MOST_ROLES));
    }
    return lines;
  }

  private String contact(ContactRole role) {
    return texts.say(
        "card.contact",
        "name",
        Brief.of(role.contact().name(), 60),
        "role",
        Brief.of(role.role().name().in(texts.locale()), 40));
  }

  /**
   * @param lostReason as this reader reads it
   */
  List<String> details(Optional<Activity> last, Optional<String> lostReason) {
    List<String> lines = new ArrayList<>();
    opportunity.nextStep().map(this::nextStep).ifPresent(lines::add);
    last.map(this::activity).ifPresent(lines::add);
    lostReason
        .map(reason -> texts.say("card.lost_reason", "reason", Brief.of(reason, 200)))
        .ifPresent(lines::add);
    return lines;
  }

  private String activity(Activity activity) {
    return texts.say(
        "card.activity",
        "kind",
        activity.kind(),
        "direction",
        activity.direction().map(Enum::name).orElse("NONE"),
        "text",
        Brief.of(activity.text(), 120),
        "source",
        source(activity),
        "when",
        new Markdown("<t:" + activity.at().getEpochSecond() + ":R>"));
  }

  /** A link to the message that it was made from. */
  private Markdown source(Activity activity) {
    return new Markdown(
        activity
            .messageUrl()
            .map(url -> texts.say("card.source", "url", new Markdown(url)))
            .orElse(""));
  }

  private String nextStep(NextStep step) {
    String text = Brief.of(step.text(), 200);
    return step.due()
        .map(due ->
            texts.say(
                "card.next_step_due", "step", text, "due", due, "days", new Markdown(days(due))))
        .orElseGet(() -> texts.say("card.next_step", "step", text));
  }
}
