package dev.dealdesk.bot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ReadingProperties {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency KRW = Currency.getInstance("KRW");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  private static DateContext context(Locale locale) {
    return new DateContext(TODAY, locale, DateDirection.NEXT, 4);
  }

  @Property
  void nothingTypedThrows(@ForAll("typed") String typed, @ForAll("locales") Locale locale) {
    assertThat(MoneyReader.read(typed, USD)).isNotNull();
    assertThat(DateReader.read(typed, context(locale))).isNotNull();
    assertThat(PercentReader.read(typed)).isNotNull();
    assertThat(YesNoReader.read(typed)).isNotNull();
  }

  @Property
  void printedMoneyReadsBack(
      @ForAll("currencies") Currency currency,
      @ForAll @LongRange(max = 100_000_000_000L) long minorUnits,
      @ForAll("locales") Locale locale) {
    BigDecimal amount = BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    String printed = new Printer(locale).money(amount, currency);
    assertThat(MoneyReader.read(printed, KRW))
        .as(printed)
        .isEqualTo(new Reading.Understood<>(new ReadMoney(amount, Optional.of(currency))));
  }

  /** Whatever the workspace counts in, but where a sign of its own says the same. */
  @Property
  void printedMoneyReadsBackInAnyWorkspace(
      @ForAll("currencies") Currency currency,
      @ForAll("currencies") Currency workspace,
      @ForAll @LongRange(max = 100_000_000_000L) long minorUnits,
      @ForAll("locales") Locale locale) {
    BigDecimal amount = BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    ReadMoney meant = new ReadMoney(amount, Optional.of(currency));
    String printed = new Printer(locale).money(amount, currency);
    Reading<ReadMoney> read = MoneyReader.read(printed, workspace);
    boolean shared =
        read instanceof Reading.Ambiguous<ReadMoney>(var candidates) && candidates.contains(meant);
    assertThat(shared || read.equals(new Reading.Understood<>(meant)))
        .as("%s in a workspace of %s: %s", printed, workspace, read)
        .isTrue();
  }

  /** What is printed of a fiscal quarter's days is in that quarter, whenever the year begins. */
  @Property
  void fiscalQuartersFollowTheWorkspace(
      @ForAll("dates") LocalDate today,
      @ForAll @IntRange(min = 1, max = 12) int start,
      @ForAll @IntRange(min = 1, max = 4) int quarter) {
    DateContext context = new DateContext(today, Locale.ENGLISH, DateDirection.NEXT, start);
    LocalDate end = day(DateReader.read("end of quarter", context));
    assertThat(end).isAfterOrEqualTo(today).isBefore(today.plusMonths(3));
    assertThat(DateReader.read("분기 말", context)).isEqualTo(new Reading.Understood<>(end));
    assertThat(end.plusDays(1).getDayOfMonth()).isEqualTo(1);
    assertThat(Math.floorMod(end.plusDays(1).getMonthValue() - start, 3)).isZero();
    LocalDate named = day(DateReader.read("Q" + quarter, context));
    assertThat(named).isAfterOrEqualTo(today).isBefore(today.plusMonths(15));
    assertThat(Math.floorMod(named.plusDays(1).getMonthValue() - start, 12))
        .isEqualTo(quarter * 3 % 12);
    assertThat(DateReader.read(quarter + "분기", context)).isEqualTo(new Reading.Understood<>(named));
  }

  private static LocalDate day(Reading<LocalDate> read) {
    return ((Reading.Understood<LocalDate>) read).value();
  }

  @Property
  void wonInWordsReadBack(@ForAll @LongRange(max = 1_000_000_000_000_000L) long won) {
    BigDecimal amount = BigDecimal.valueOf(won);
    assertThat(MoneyReader.read(Printer.wonInWords(amount), USD))
        .isEqualTo(new Reading.Understood<>(new ReadMoney(amount, Optional.of(KRW))));
  }

  @Property
  void printedDatesReadBack(@ForAll("dates") LocalDate date, @ForAll("locales") Locale locale) {
    Printer printer = new Printer(locale);
    assertThat(
            List.of(
                DateReader.read(printer.date(date), context(Locale.ENGLISH)),
                DateReader.read(printer.dateWithWeekday(date), context(Locale.KOREAN))))
        .as(printer.dateWithWeekday(date))
        .containsOnly(new Reading.Understood<>(date));
  }

  @Property
  void printedDaysFromTodayReadBack(
      @ForAll @IntRange(min = -9999, max = 9999) int days, @ForAll("locales") Locale locale) {
    LocalDate date = TODAY.plusDays(days);
    String printed = new Printer(locale).daysFrom(TODAY, date);
    assertThat(DateReader.read(printed, context(locale)))
        .as(printed)
        .isEqualTo(new Reading.Understood<>(date));
  }

  @Property
  void printedPercentReadsBack(
      @ForAll @IntRange(max = 100) int percent, @ForAll("locales") Locale locale) {
    Percent value = new Percent(percent);
    assertThat(PercentReader.read(new Printer(locale).percent(value)))
        .isEqualTo(new Reading.Understood<>(value));
  }

  @Provide
  Arbitrary<Locale> locales() {
    return Arbitraries.of(Locale.ENGLISH, Locale.UK, Locale.US, Locale.KOREAN, Locale.KOREA);
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of(
        Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .toList());
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 100_000).map(LocalDate.of(1900, 1, 1)::plusDays);
  }

  /** Anything, lone surrogates included, and what looks almost right. */
  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(10_000);
    Arbitrary<String> almost =
        Arbitraries.of(
                "1",
                "07",
                "2026",
                "99999999",
                "000",
                ",",
                ".",
                "-",
                "/",
                " ",
                "$",
                "¥",
                "원",
                "만",
                "억",
                "천",
                "k",
                "m",
                "usd",
                "월",
                "년",
                "일",
                "3월",
                "1분기",
                "q3",
                "next",
                "fri",
                "week",
                "말",
                "후",
                "ago",
                "in",
                "end",
                "내년",
                "다음",
                "주",
                "달",
                "금요일",
                "(",
                ")",
                "mar",
                "\uD800",
                "١",
                "１")
            .list()
            .ofMaxSize(9)
            .map(words -> String.join("", words));
    Arbitrary<String> spaced = almost.map(words -> words.replaceAll("(?<=.)(?=.)", " "));
    return Arbitraries.oneOf(anything, almost, spaced);
  }
}
