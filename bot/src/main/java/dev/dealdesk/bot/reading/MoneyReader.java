package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.MoneyToken.Sign;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads amounts as people type them: {@code 45k}, {@code €45.000,50}, {@code 1억 2,000만}. */
public final class MoneyReader {

  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

  private MoneyReader() {}

  /**
   * Reads one amount in English or Korean.
   *
   * <ul>
   *   <li>만 and 억, k and m multiply and never choose a currency; only a sign, code or word does.
   *   <li>Of two different separators the last is the decimal one. A comma before exactly three
   *       digits groups ({@code 1,234}); any other single comma is decimal ({@code 3,5}).
   *   <li>A lone point before exactly three digits ({@code 1.234}) groups where the currency's home
   *       writes it so (EUR), is decimal where the currency has three decimals (KWD), and is asked
   *       back elsewhere; with a multiplier it is decimal.
   *   <li>{@code ¥} is JPY or CNY, {@code $} in a workspace of another dollar is that or USD: asked
   *       back, unless the workspace's own currency is the yen or the yuan.
   *   <li>{@code 1억 5천} is asked back: said aloud it is 1억 5천만.
   * </ul>
   *
   * @param workspace the currency of an amount that names none
   */
  public static Reading<ReadMoney> read(String typed, Currency workspace) {
    return Typed.read(typed, plain -> readPlain(plain, workspace));
  }

  private static Reading<ReadMoney> readPlain(String plain, Currency workspace) {
    List<MoneyToken> tokens = MoneyTokens.of(plain);
    Optional<List<Optional<Currency>>> currencies = currencies(tokens, workspace);
    if (currencies.isEmpty()) {
      return notUnderstood(Reason.GARBAGE);
    }
    List<ReadMoney> meanings = new ArrayList<>();
    for (Optional<Currency> currency : currencies.get()) {
      for (BigDecimal amount : AmountGrammar.amounts(tokens, currency.orElse(workspace))) {
        meanings.add(new ReadMoney(amount, currency));
      }
    }
    return checked(meanings, tokens, workspace);
  }

  /** Every sign must be able to mean the same currency; nothing when they contradict. */
  private static Optional<List<Optional<Currency>>> currencies(
      List<MoneyToken> tokens, Currency workspace) {
    List<List<Currency>> signs =
        tokens.stream()
            .filter(Sign.class::isInstance)
            .map(sign -> CurrencyNames.meant((Sign) sign, workspace))
            .toList();
    if (signs.isEmpty()) {
      return Optional.of(List.of(Optional.empty()));
    }
    List<Currency> common = new ArrayList<>(signs.getFirst());
    signs.forEach(common::retainAll);
    return common.isEmpty()
        ? Optional.empty()
        : Optional.of(common.stream().map(Optional::of).toList());
  }

  private static Reading<ReadMoney> checked(
      List<ReadMoney> meanings, List<MoneyToken> tokens, Currency workspace) {
    if (meanings.isEmpty()) {
      return notUnderstood(Reason.GARBAGE);
    }
    if (tokens.contains(MoneyToken.Mark.MINUS)) {
      return notUnderstood(Reason.NEGATIVE);
    }
    if (meanings.stream().anyMatch(money -> money.amount().compareTo(LARGEST) > 0)) {
      return notUnderstood(Reason.TOO_LARGE);
    }
    List<ReadMoney> payable = meanings.stream().filter(money -> payable(money, workspace)).toList();
    return payable.isEmpty() ? notUnderstood(Reason.TOO_PRECISE) : Reading.anyOf(payable);
  }

  private static boolean payable(ReadMoney money, Currency workspace) {
    return money.amount().scale() <= money.currencyOr(workspace).getDefaultFractionDigits();
  }

  static BigDecimal rounded(BigDecimal amount, Currency currency) {
    return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
  }

  private static Reading<ReadMoney> notUnderstood(Reason reason) {
    return new Reading.NotUnderstood<>(reason);
  }
}
