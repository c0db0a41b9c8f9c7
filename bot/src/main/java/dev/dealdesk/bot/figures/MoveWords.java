package dev.dealdesk.bot.figures;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Move;
import dev.dealdesk.store.pipeline.MoveReason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what became of an opportunity between two instants, and why. */
public record MoveWords(Texts texts) {

  private static final int NAME = 60;
  private static final int REASONS = 3;

  private static final Set<MoveReason> DATES =
      EnumSet.of(
          MoveReason.PULLED_IN,
          MoveReason.PUSHED_OUT,
          MoveReason.DATE_SET,
          MoveReason.DATE_CLEARED);

  /** Two lines of Markdown: which opportunity and what it moved; then the reasons. */
  public String of(Move move) {
    Opportunity after = move.after();
    String head =
        texts.say(
            "figures.move",
            "number",
            new Markdown(after.number().toString()),
            "name",
            Brief.of(after.name(), NAME),
            "moved",
            move.impact().amount().signum() != 0,
            "impact",
            new Markdown(new MovementWords(texts).signed(move.impact())));
    String reasons = reasons(move);
    return reasons.isEmpty()
        ? head
        : head + "\n" + texts.say("figures.reasons", "reasons", new Markdown(reasons));
  }

  /** The reasons, the most telling first, in Markdown. */
  public String reasons(Move move) {
    return move.reasons().stream()
        .filter(reason -> !isSetByClosing(reason, move))
        .limit(REASONS)
        .map(reason -> reason(reason, move))
        .collect(Collectors.joining(" · "));
  }

  /** Closing sets the close date, which is then no news. */
  private static boolean isSetByClosing(MoveReason reason, Move move) {
    return DATES.contains(reason) && move.after().isClosed();
  }

  private String reason(MoveReason reason, Move move) {
    Optional<Opportunity> before = move.before();
    Opportunity after = move.after();
    return switch (reason) {
      case NEW -> texts.say("figures.reason.new", "amount", amount(after), "owner", owner(after));
      case IMPORTED -> texts.say("figures.reason.imported", "amount", amount(after));
      case RESTORED -> texts.say("figures.reason.restored");
      case REOPENED ->
          texts.say("figures.reason.reopened", "stage", stage(after), "closed", after.isClosed());
      case WON -> texts.say("figures.reason.won", "amount", amount(after));
      case LOST ->
          texts.say(
              "figures.reason.lost",
              "amount",
              amount(after),
              "why",
              Brief.of(after.lostReason().orElse(""), NAME),
              "known",
              after.lostReason().isPresent());
      case DELETED -> texts.say("figures.reason.deleted");
      case PULLED_IN, PUSHED_OUT -> dated(reason, before, after);
      case DATE_SET, DATE_CLEARED ->
          texts.say("figures.reason.date", "date", date(after), "cleared", reason.name());
      case AMOUNT_UP, AMOUNT_DOWN, CURRENCY_CHANGED ->
          changed("figures.reason.amount", before, after, this::amount);
      case OWNER_CHANGED -> changed("figures.reason.owner", before, after, this::owner);
      case ACCOUNT_CHANGED -> changed("figures.reason.account", before, after, this::account);
      case CATEGORY_UP, CATEGORY_DOWN ->
          changed("figures.reason.category", before, after, this::category);
      case STAGE_FORWARD, STAGE_BACK -> changed("figures.reason.stage", before, after, this::stage);
      case RATE_CHANGED -> texts.say("figures.reason.rate");
    };
  }

  private String dated(MoveReason reason, Optional<Opportunity> before, Opportunity after) {
    Optional<LocalDate> was = before.flatMap(Opportunity::closeDate);
    long days =
        was.flatMap(from -> after.closeDate().map(to -> ChronoUnit.DAYS.between(from, to)))
            .orElse(0L);
    return texts.say(
        "figures.reason.moved_date",
        "way",
        reason,
        "from",
        was.<Object>map(day -> day).orElse("…"),
        "to",
        date(after),
        "days",
        Math.abs(days));
  }

  private String changed(
      String key,
      Optional<Opportunity> before,
      Opportunity after,
      Function<Opportunity, Object> value) {
    return texts.say(key, "from", before.map(value).orElse("…"), "to", value.apply(after));
  }

  private Object amount(Opportunity opportunity) {
    return opportunity
        .amount()
        .<Object>map(amount -> amount)
        .orElseGet(() -> texts.label("card.line.no_amount"));
  }

  private Object date(Opportunity opportunity) {
    return opportunity
        .closeDate()
        .<Object>map(date -> date)
        .orElseGet(() -> texts.label("card.line.no_date"));
  }

  private Object owner(Opportunity opportunity) {
    return Brief.of(
        opportunity.owner().map(Person::name).orElseGet(() -> texts.label("figures.nobody")), NAME);
  }

  private Object account(Opportunity opportunity) {
    return Brief.of(
        opportunity
            .account()
            .map(account -> account.name())
            .orElseGet(() -> texts.label("figures.no_account")),
        NAME);
  }

  private Object stage(Opportunity opportunity) {
    return Brief.of(opportunity.stage().name().in(texts.locale()), NAME);
  }

  private Object category(Opportunity opportunity) {
    return texts.label("card.forecast." + opportunity.forecastCategory().code());
  }
}
