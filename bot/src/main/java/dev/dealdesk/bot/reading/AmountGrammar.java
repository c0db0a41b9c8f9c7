package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.MoneyToken.Big;
import dev.dealdesk.bot.reading.MoneyToken.Mark;
import dev.dealdesk.bot.reading.MoneyToken.Numeral;
import dev.dealdesk.bot.reading.MoneyToken.Sign;
import dev.dealdesk.bot.reading.MoneyToken.Small;
import dev.dealdesk.bot.reading.MoneyToken.Times;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up the numerals and multipliers of an amount: 1억 2천만 is 1 × 억 + 2 × 천 × 만. */
final class AmountGrammar {

  private static final BigDecimal MAN = BigDecimal.TEN.pow(4);
  private static final BigDecimal EOK = BigDecimal.TEN.pow(8);

  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private @Nullable BigDecimal number;
  private @Nullable BigDecimal lastBig;
  private @Nullable BigDecimal lastSmall;
  private boolean multipliedByWord;

  private AmountGrammar() {}

  /** What the tokens may amount to, likeliest first; empty when they are no amount. */
  static List<BigDecimal> amounts(List<MoneyToken> tokens, Currency currency) {
    List<MoneyToken> counted = tokens.stream().filter(token -> !(token instanceof Sign)).toList();
    List<MoneyToken> unsigned =
        !counted.isEmpty() && counted.getFirst() == Mark.MINUS
            ? counted.subList(1, counted.size())
            : counted;
    if (unsigned.size() == 1 && unsigned.getFirst() instanceof Numeral numeral) {
      return Numerals.alone(numeral.text(), currency);
    }
    return new AmountGrammar().sum(unsigned);
  }

  private List<BigDecimal> sum(List<MoneyToken> tokens) {
    for (MoneyToken token : tokens) {
      if (!take(token)) {
        return List.of();
      }
    }
    return tokens.isEmpty() ? List.of() : end();
  }

  private boolean take(MoneyToken token) {
    return switch (token) {
      case Numeral numeral -> takeNumber(Numerals.multiplied(numeral.text()));
      case Small(BigDecimal value) -> takeSmall(value);
      case Big(BigDecimal value) -> takeBig(value);
      case Times(BigDecimal value) -> takeTimes(value);
      case Sign _, Mark _ -> false;
    };
  }

  private boolean takeNumber(Optional<BigDecimal> value) {
    boolean expected = number == null && !multipliedByWord && value.isPresent();
    number = value.orElse(null);
    return expected;
  }

  private boolean takeSmall(BigDecimal value) {
    if (multipliedByWord || !descends(value, lastSmall)) {
      return false;
    }
    section = section.add(value.multiply(number == null ? BigDecimal.ONE : number));
    number = null;
    lastSmall = value;
    return true;
  }

  private boolean takeBig(BigDecimal value) {
    if (multipliedByWord || !descends(value, lastBig)) {
      return false;
    }
    boolean bare = number == null && lastSmall == null;
    if (bare && lastBig != null) {
      return false;
    }
    BigDecimal times = bare ? BigDecimal.ONE : section.add(orZero(number));
    total = total.add(value.multiply(times));
    section = BigDecimal.ZERO;
    number = null;
    lastSmall = null;
    lastBig = value;
    return true;
  }

  private boolean takeTimes(BigDecimal value) {
    if (number == null || lastBig != null || lastSmall != null) {
      return false;
    }
    total = value.multiply(number);
    number = null;
    multipliedByWord = true;
    return true;
  }

  private List<BigDecimal> end() {
    BigDecimal rest = section.add(orZero(number));
    BigDecimal written = total.add(rest);
    boolean manUnsaid =
        lastBig != null && lastBig.compareTo(EOK) >= 0 && lastSmall != null && number == null;
    return manUnsaid ? List.of(total.add(unsaid(rest)), written) : List.of(written);
  }

  /** 1억 5천 leaves out 만, 1조 5천 leaves out 억. */
  private BigDecimal unsaid(BigDecimal rest) {
    return rest.multiply(lastBig != null && lastBig.compareTo(EOK) == 0 ? MAN : EOK);
  }

  private static boolean descends(BigDecimal value, @Nullable BigDecimal last) {
    return last == null || value.compareTo(last) < 0;
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
