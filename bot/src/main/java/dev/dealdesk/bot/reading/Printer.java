package dev.dealdesk.bot.reading;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.NoUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;

/**
 * Prints for one language what the readers read. All of it, the percentage included, reads back as
 * what it was, in either language.
 */
public record Printer(Locale locale) {

  /** As in CLDR, without cents that are zero: {@code $45,000}, {@code US$45,000} in Korean. */
  public String money(BigDecimal amount, Currency currency) {
    int minor = currency.getDefaultFractionDigits();
    BigDecimal exact = amount.stripTrailingZeros();
    Precision precision =
        exact.scale() <= 0
            ? Precision.integer()
            : Precision.minMaxFraction(minor, Math.max(minor, exact.scale()));
    String printed =
        NumberFormatter.withLocale(locale)
            .unit(com.ibm.icu.util.Currency.fromJavaCurrency(currency))
            .precision(precision)
            .format(amount)
            .toString();
    return sharedSign(currency) ? printed.replaceFirst("(?<!P)¥", "JP¥") : printed;
  }

  /**
   * An amount for where there is little room, to three digits at most where it is above a thousand:
   * {@code $1.23M}, {@code ₩1.23억}, {@code ₩1,235만}. It does not read back as what it was.
   */
  public String brief(BigDecimal amount, Currency currency) {
    return brief(amount, currency, NumberFormatter.SignDisplay.AUTO);
  }

  /** The same of what is added or taken away: {@code +$1.23M}, {@code −₩45만}. */
  public String briefChange(BigDecimal amount, Currency currency) {
    return brief(amount, currency, NumberFormatter.SignDisplay.EXCEPT_ZERO).replace('-', '−');
  }

  private String brief(BigDecimal amount, Currency currency, NumberFormatter.SignDisplay sign) {
    boolean compact = amount.abs().compareTo(leastCompact()) >= 0;
    String printed =
        NumberFormatter.withLocale(locale)
            .notation(compact ? Notation.compactShort() : Notation.simple())
            .unit(com.ibm.icu.util.Currency.fromJavaCurrency(currency))
            .grouping(NumberFormatter.GroupingStrategy.ON_ALIGNED)
            .precision(compact ? Precision.integer().withMinDigits(3) : Precision.integer())
            .sign(sign)
            .format(amount)
            .toString();
    return sharedSign(currency) ? printed.replaceFirst("(?<!P)¥", "JP¥") : printed;
  }

  /** Koreans count in units of ten thousand, and nobody says thousands. */
  private BigDecimal leastCompact() {
    boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
    return BigDecimal.valueOf(korean ? 10_000 : 1_000);
  }

  /** English CLDR writes JPY as ¥, which is also the yuan's sign. */
  private static boolean sharedSign(Currency currency) {
    return currency.getCurrencyCode().equals("JPY");
  }

  /**
   * Won as Koreans say them, beside the exact figure: {@code 4,500만원}, {@code 1억 2,345만 6,789원}.
   *
   * @throws ArithmeticException when there is a fraction of a won
   */
  public static String wonInWords(BigDecimal won) {
    return WonInWords.of(won.toBigIntegerExact());
  }

  static String sign(Currency currency, Locale locale) {
    return com.ibm.icu.util.Currency.fromJavaCurrency(currency).getSymbol(locale);
  }

  /** {@code Mar 31, 2026}, {@code 2026년 3월 31일}. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale).format(date);
  }

  /** {@code Mar 31}, {@code 3월 31일}. */
  public String dayOfYear(LocalDate date) {
    return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(date);
  }

  /** {@code March 2026}, {@code 2026년 3월}. */
  public String month(LocalDate date) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(date);
  }

  /** {@code Tue, Mar 31, 2026}, {@code 2026년 3월 31일 (화)}. */
  public String dateWithWeekday(LocalDate date) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale).format(date);
  }

  /** {@code in 12 days}, {@code yesterday}, {@code 12일 후}. */
  public String daysFrom(LocalDate today, LocalDate date) {
    return RelativeDateTimeFormatter.getInstance(locale)
        .format((double) ChronoUnit.DAYS.between(today, date), RelativeDateTimeUnit.DAY);
  }

  /** {@code 60%}. */
  public String percent(Percent percent) {
    return NumberFormatter.withLocale(locale)
        .unit(NoUnit.PERCENT)
        .format(percent.value())
        .toString();
  }
}
