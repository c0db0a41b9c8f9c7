package dev.dealdesk.bot.entry;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.reading.DateContext;
import dev.dealdesk.bot.reading.DateDirection;
import dev.dealdesk.bot.reading.DateReader;
import dev.dealdesk.bot.reading.MomentReader;
import dev.dealdesk.bot.reading.MoneyReader;
import dev.dealdesk.bot.reading.PercentReader;
import dev.dealdesk.bot.reading.ReadMoney;
import dev.dealdesk.bot.reading.Reading;
import dev.dealdesk.bot.reading.Reason;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.workspace.Workspace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the inputs of a call. Each method takes the name of an input and gives nothing where it was
 * left out, an empty value where the person says that it is unknown, or the reply that asks back;
 * an answer to that runs {@code route} again.
 */
public final class Entries {

  /** What stays readable when a person's words are said back to them. */
  private static final int ECHO = 100;

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** Reads back as that minute. */
  private static final DateTimeFormatter SPELLED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Call call;
  private final Workspace workspace;
  private final String route;
  private final boolean form;

  /**
   * @param form whether the route has a form in which the person can mend what they entered
   */
  public Entries(Call call, Workspace workspace, String route, boolean form) {
    this.call = call;
    this.workspace = workspace;
    this.route = route;
    this.form = form;
  }

  /**
   * @param most characters
   */
  public Resolved<Optional<String>> text(String input, int most) {
    Optional<String> typed = call.inputs().text(input);
    if (typed.isEmpty()) {
      return new Resolved.Absent<>();
    }
    if (typed.get().codePoints().noneMatch(Entries::isVisible)) {
      return asks(input, call.texts().say("entry.invisible", "input", label(input)));
    }
    int length = typed.get().codePointCount(0, typed.get().length());
    if (length > most) {
      return asks(
          input,
          call.texts()
              .say("entry.too_long", "input", label(input), "most", most, "length", length));
    }
    return new Resolved.Got<>(typed.filter(words -> !Unknown.says(words)));
  }

  /** A name, which nothing can be without. */
  public Resolved<String> name(String input, int most) {
    return switch (text(input, most)) {
      case Resolved.Got<Optional<String>>(var name) when name.isPresent() ->
          new Resolved.Got<>(name.get());
      case Resolved.Asks<Optional<String>>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Got<Optional<String>> _, Resolved.Absent<Optional<String>> _ ->
          asks(input, call.texts().say("entry.needed", "input", label(input)));
    };
  }

  /** A currency by its code, its sign or its name in either language. */
  public Resolved<Currency> currency(String input) {
    Optional<String> typed = call.inputs().text(input);
    if (typed.isEmpty()) {
      return new Resolved.Absent<>();
    }
    // Whatever names a currency does so beside an amount.
    return switch (MoneyReader.read("1 " + typed.get(), workspace.currency())) {
      case Reading.Understood<ReadMoney>(var one) when isOne(one) ->
          new Resolved.Got<>(one.currency().orElseThrow());
      case Reading.Ambiguous<ReadMoney>(var candidates)
          when candidates.stream().allMatch(Entries::isOne) ->
          which(input, typed.get(), candidates.stream().map(Entries::choice).toList());
      case Reading<ReadMoney> _ ->
          asks(input, call.texts().say("entry.not_currency", "typed", echo(typed.get())));
    };
  }

  private static boolean isOne(ReadMoney read) {
    return read.currency().isPresent() && read.amount().compareTo(BigDecimal.ONE) == 0;
  }

  private static Choice choice(ReadMoney one) {
    String code = one.currency().orElseThrow().getCurrencyCode();
    return new Choice(code, code);
  }

  /**
   * @param currency of an amount that names none
   */
  public Resolved<Optional<Money>> money(String input, Currency currency) {
    return read(
        input,
        "entry.not_money",
        typed -> MoneyReader.read(typed, currency),
        money -> money(money, currency),
        money -> money.amount().toPlainString() + " " + money.currency().getCurrencyCode(),
        money -> call.texts().label("entry.money", "money", money));
  }

  private static Money money(ReadMoney read, Currency currency) {
    return new Money(read.amount(), read.currencyOr(currency));
  }

  /** An amount without a currency, to compare amounts of any currency with. */
  public Resolved<BigDecimal> figure(String input) {
    Optional<String> typed = call.inputs().text(input);
    if (typed.isEmpty()) {
      return new Resolved.Absent<>();
    }
    return switch (MoneyReader.read(typed.get(), workspace.currency())) {
      case Reading.Understood<ReadMoney>(var read) when read.currency().isEmpty() ->
          new Resolved.Got<>(read.amount());
      case Reading.Ambiguous<ReadMoney>(var candidates)
          when candidates.stream().allMatch(each -> each.currency().isEmpty()) ->
          which(input, typed.get(), candidates.stream().map(this::figureChoice).toList());
      case Reading.Understood<ReadMoney> _,
          Reading.Ambiguous<ReadMoney> _,
          Reading.Unknown<ReadMoney> _ ->
          asks(input, call.texts().say("entry.not_figure", "typed", echo(typed.get())));
      case Reading.NotUnderstood<ReadMoney>(var reason) ->
          misread(input, "entry.not_money", typed.get(), reason);
    };
  }

  private Choice figureChoice(ReadMoney read) {
    return new Choice(
        read.amount().toPlainString(), call.texts().label("entry.figure", "figure", read.amount()));
  }

  /**
   * @param direction which one a date without a year is
   */
  public Resolved<Optional<LocalDate>> date(String input, DateDirection direction) {
    DateContext context =
        new DateContext(
            workspace.day(call.at()), call.locale(), direction, workspace.fiscalYearStart());
    return read(
        input,
        "entry.not_date",
        typed -> DateReader.read(typed, context),
        Function.identity(),
        LocalDate::toString,
        date -> call.texts().label("entry.date", "date", date));
  }

  /** When something happened: a day, a time of day or both, in the workspace's zone. */
  public Resolved<Optional<Instant>> moment(String input) {
    ZoneId zone = workspace.zone();
    DateContext context =
        new DateContext(
            workspace.day(call.at()),
            call.locale(),
            DateDirection.LAST,
            workspace.fiscalYearStart());
    return read(
        input,
        "entry.not_moment",
        typed -> MomentReader.read(typed, call.at(), zone, context),
        Function.identity(),
        instant -> SPELLED.format(instant.atZone(zone)),
        instant ->
            call.texts()
                .label(
                    "entry.moment",
                    "date",
                    LocalDate.ofInstant(instant, zone),
                    "time",
                    CLOCK.format(instant.atZone(zone))));
  }

  public Resolved<Optional<Probability>> probability(String input) {
    return read(
        input,
        "entry.not_percent",
        PercentReader::read,
        percent -> new Probability(percent.value()),
        probability -> probability.percent() + "%",
        probability -> call.texts().label("entry.percent", "percent", probability.percent()));
  }

  private <R, T> Resolved<Optional<T>> read(
      String input,
      String misread,
      Function<String, Reading<R>> reader,
      Function<R, T> value,
      Function<T, String> spelled,
      Function<T, String> shown) {
    Optional<String> typed = call.inputs().text(input);
    if (typed.isEmpty()) {
      return new Resolved.Absent<>();
    }
    return switch (reader.apply(typed.get())) {
      case Reading.Understood<R>(var read) -> new Resolved.Got<>(Optional.of(value.apply(read)));
      case Reading.Unknown<R>() -> new Resolved.Got<>(Optional.empty());
      case Reading.NotUnderstood<R>(var reason) -> misread(input, misread, typed.get(), reason);
      case Reading.Ambiguous<R>(var candidates) ->
          which(
              input,
              typed.get(),
              candidates.stream()
                  .map(value)
                  .map(each -> new Choice(spelled.apply(each), shown.apply(each)))
                  .toList());
    };
  }

  private <T> Resolved<T> which(String input, String typed, List<Choice> answers) {
    String question = call.texts().say("entry.which", "typed", echo(typed));
    return new Resolved.Asks<>(Question.ask(call, route, input, question, answers));
  }

  private <T> Resolved<T> misread(String input, String key, String typed, Reason reason) {
    return asks(input, call.texts().say(key, "typed", echo(typed), "reason", reason));
  }

  private <T> Resolved<T> asks(String input, String sentence) {
    return new Resolved.Asks<>(
        form ? Question.mend(call, route, sentence, input) : Reply.refuse(sentence));
  }

  private static boolean isVisible(int character) {
    int type = Character.getType(character);
    return type != Character.FORMAT
        && type != Character.CONTROL
        && !Character.isSpaceChar(character);
  }

  private static String echo(String typed) {
    return typed.length() <= ECHO ? typed : typed.substring(0, ECHO) + "…";
  }

  private String label(String input) {
    return call.texts().label("option." + input + ".name").replace('-', ' ');
  }
}
