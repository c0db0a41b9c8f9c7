package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.bot.reading.MoneyReader;
import dev.dealdesk.bot.reading.ReadMoney;
import dev.dealdesk.bot.reading.Reading;
import dev.dealdesk.bot.reading.Reason;
import dev.dealdesk.store.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the amounts of one column, all in the same style.
 *
 * @param note what the header says of them
 * @param workspace the currency of amounts that name none, whatever else says one
 */
record AmountColumn(NumberStyle style, HeaderNote note, Currency workspace) {

  private static final int LONGEST = 100;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<before>[^\\d.,(-]*)(?<number>[\\d.,][\\d.,' \\u00A0\\u202F]*)(?<after>\\D*)");
  private static final Pattern NEGATIVE = Pattern.compile("\\(.*\\)|[^\\d]*[-−].*|.*-");
  private static final Pattern NOTHING =
      Pattern.compile("[-–—?]|n/?a|none|null|tbd|unknown|미정|모름|없음");

  /** A figure read, and its currency where it names one. */
  sealed interface Read {
    record Amount(BigDecimal figure, Optional<Currency> currency) implements Read {}

    record Unknown() implements Read {}

    record Wrong(Problem.Reason why) implements Read {}
  }

  static AmountColumn of(String header, Stream<String> values, Currency workspace) {
    return new AmountColumn(NumberStyle.of(values), HeaderNote.of(header, workspace), workspace);
  }

  Read read(String value) {
    if (value.length() > LONGEST) {
      return new Read.Wrong(Problem.Reason.NOT_AN_AMOUNT);
    }
    if (NOTHING.matcher(Labels.key(value)).matches()) {
      return new Read.Unknown();
    }
    Matcher number = NUMBER.matcher(value);
    if (NEGATIVE.matcher(value).matches()) {
      return new Read.Wrong(Problem.Reason.NEGATIVE);
    }
    return number.matches() ? read(number) : inWords(value);
  }

  private Read read(Matcher value) {
    Optional<BigDecimal> figure = style.number(value.group("number"));
    String before = value.group("before").strip();
    String after = value.group("after").strip();
    if (figure.isEmpty()) {
      return new Read.Wrong(Problem.Reason.NOT_AN_AMOUNT);
    }
    if (before.isEmpty() && after.isEmpty()) {
      return amount(figure.get().multiply(note.unit()), note.currency());
    }
    // The signs around one say what those around any number say: a currency, a thousand, 만.
    return MoneyReader.read(before + "1" + after, workspace)
            instanceof Reading.Understood<ReadMoney>(ReadMoney one)
        ? amount(figure.get().multiply(one.amount()), one.currency().or(note::currency))
        : inWords(value.group());
  }

  private Read inWords(String value) {
    return switch (MoneyReader.read(value, workspace)) {
      case Reading.Understood<ReadMoney>(ReadMoney money) ->
          amount(money.amount(), money.currency().or(note::currency));
      case Reading.Unknown<ReadMoney> _ -> new Read.Unknown();
      case Reading.Ambiguous<ReadMoney> _ -> new Read.Wrong(Problem.Reason.NOT_AN_AMOUNT);
      case Reading.NotUnderstood<ReadMoney>(Reason why) ->
          new Read.Wrong(
              why == Reason.NEGATIVE ? Problem.Reason.NEGATIVE : Problem.Reason.NOT_AN_AMOUNT);
    };
  }

  private static Read amount(BigDecimal figure, Optional<Currency> currency) {
    return figure.compareTo(Money.MOST) > 0
        ? new Read.Wrong(Problem.Reason.TOO_LARGE)
        : new Read.Amount(figure, currency);
  }
}
