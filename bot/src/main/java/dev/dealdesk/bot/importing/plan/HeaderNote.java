package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.bot.reading.MoneyReader;
import dev.dealdesk.bot.reading.ReadMoney;
import dev.dealdesk.bot.reading.Reading;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in brackets behind a header: the amount's currency and unit, {@code Amount (USD)},
 * {@code 금액(만원)}.
 *
 * @param unit what every amount below is multiplied by
 */
record HeaderNote(Optional<Currency> currency, BigDecimal unit) {

  private static final HeaderNote NONE = new HeaderNote(Optional.empty(), BigDecimal.ONE);
  private static final Pattern BRACKETS = Pattern.compile("[(\\[（](?:단위\\s*:\\s*)?([^()]+)[)\\]）]");

  static HeaderNote of(String header, Currency workspace) {
    Matcher brackets = BRACKETS.matcher(header);
    return brackets.find() ? read(brackets.group(1).strip(), workspace) : NONE;
  }

  private static HeaderNote read(String note, Currency workspace) {
    Reading<ReadMoney> one = MoneyReader.read("1" + note, workspace);
    Reading<ReadMoney> spaced = MoneyReader.read("1 " + note, workspace);
    return understood(one).or(() -> understood(spaced)).orElse(NONE);
  }

  private static Optional<HeaderNote> understood(Reading<ReadMoney> reading) {
    return reading instanceof Reading.Understood<ReadMoney>(ReadMoney money)
        ? Optional.of(new HeaderNote(money.currency(), money.amount()))
        : Optional.empty();
  }
}
