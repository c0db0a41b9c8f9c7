package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.bot.importing.table.Table;
import dev.dealdesk.bot.reading.MoneyReader;
import dev.dealdesk.bot.reading.ReadMoney;
import dev.dealdesk.bot.reading.Reading;
import dev.dealdesk.bot.reading.YesNoReader;
import dev.dealdesk.bot.tabular.OwnTable;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.importing.RowId;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.workspace.ForecastCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one row, and gathers what is wrong with it. */
final class RowReading {

  /** What an index of the database can hold with room to spare. */
  private static final int LONGEST_KEY = 255;

  private static final Map<String, ForecastCategory> FORECASTS =
      Map.ofEntries(
          Map.entry("pipeline", ForecastCategory.PIPELINE),
          Map.entry("bestcase", ForecastCategory.BEST_CASE),
          Map.entry("commit", ForecastCategory.COMMIT),
          Map.entry("forecast", ForecastCategory.COMMIT),
          Map.entry("mostlikely", ForecastCategory.BEST_CASE),
          Map.entry("closed", ForecastCategory.CLOSED),
          Map.entry("closedwon", ForecastCategory.CLOSED),
          Map.entry("omitted", ForecastCategory.OMITTED),
          Map.entry("notforecasted", ForecastCategory.OMITTED),
          Map.entry("파이프라인", ForecastCategory.PIPELINE),
          Map.entry("최상의경우", ForecastCategory.BEST_CASE),
          Map.entry("커밋", ForecastCategory.COMMIT),
          Map.entry("확정", ForecastCategory.COMMIT),
          Map.entry("제외됨", ForecastCategory.OMITTED),
          Map.entry("마감됨", ForecastCategory.CLOSED),
          Map.entry("생략됨", ForecastCategory.OMITTED));

  private static final Pattern UNKNOWN =
      Pattern.compile("unknown|tbd|미정|모름", Pattern.CASE_INSENSITIVE);

  /** What can be unknown; their codes are those of the fields. */
  private static final Set<Meaning> EMPTIED =
      EnumSet.of(
          Meaning.ACCOUNT,
          Meaning.OWNER,
          Meaning.AMOUNT,
          Meaning.CLOSE_DATE,
          Meaning.PROBABILITY,
          Meaning.FORECAST,
          Meaning.TYPE,
          Meaning.LEAD_SOURCE,
          Meaning.DESCRIPTION,
          Meaning.NEXT_STEP,
          Meaning.NEXT_STEP_DUE,
          Meaning.LOST_REASON,
          Meaning.INDUSTRY,
          Meaning.WEBSITE,
          Meaning.PHONE,
          Meaning.CITY,
          Meaning.COUNTRY,
          Meaning.EMPLOYEES,
          Meaning.TITLE,
          Meaning.DEPARTMENT,
          Meaning.EMAIL);

  /** A figure that may name its currency. */
  record Figure(BigDecimal amount, Optional<Currency> currency) {}

  private final SheetReading sheet;
  private final Table.Row row;
  private final int index;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, String> unread = new LinkedHashMap<>();

  RowReading(SheetReading sheet, int index) {
    this.sheet = sheet;
    this.index = index;
    row = sheet.sheet().table().rows().get(index);
    if (row.cells().size() > sheet.sheet().table().headers().size()) {
      List<String> more =
          row.cells().subList(sheet.sheet().table().headers().size(), row.cells().size());
      problems.add(new Problem(Problem.Reason.TOO_MANY_VALUES, "", String.join(", ", more)));
    }
    if (yes(Meaning.IS_DELETED)) {
      problems.add(Problem.of(Problem.Reason.DELETED_THERE));
    }
  }

  /** Whether Dealdesk itself wrote the file. */
  boolean own() {
    return sheet.sheet().dialect() == Dialect.DEALDESK;
  }

  RowId id() {
    return sheet.sheet().id(index);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void problem(Problem.Reason reason) {
    problems.add(Problem.of(reason));
  }

  Optional<String> text(Meaning meaning) {
    Optional<String> text =
        sheet
            .column(meaning)
            .map(column -> row.cell(column.index()))
            .filter(value -> !value.isEmpty());
    if (meaning.isKey() && text.filter(value -> value.length() > LONGEST_KEY).isPresent()) {
      String start = text.get().substring(0, 40) + "…";
      problem(Problem.Reason.TOO_LONG, meaning, start);
      return Optional.empty();
    }
    return text;
  }

  private void problem(Problem.Reason reason, Meaning meaning, String value) {
    String header = sheet.column(meaning).map(Column::header).orElse("");
    problems.add(new Problem(reason, header, value));
  }

  /** An id; of several, as HubSpot writes them, the first. */
  Optional<String> key(Meaning meaning) {
    return text(meaning)
        .map(text -> own() ? text : text.split(";", 2)[0].strip())
        .map(id -> sheet.sheet().dialect() == Dialect.SALESFORCE ? SalesforceId.of(id) : id)
        .filter(id -> !id.isEmpty());
  }

  boolean yes(Meaning meaning) {
    return yesNo(meaning).orElse(false);
  }

  Optional<Boolean> yesNo(Meaning meaning) {
    return text(meaning)
        .flatMap(text ->
            YesNoReader.read(text) instanceof Reading.Understood<Boolean>(Boolean yes)
                ? Optional.of(yes)
                : Optional.empty());
  }

  Optional<When> when(Meaning meaning) {
    Optional<String> text = text(meaning);
    Optional<When> when =
        text.flatMap(value -> sheet.column(meaning).flatMap(column -> sheet.when(column, value)));
    if (text.isPresent() && when.isEmpty()) {
      problem(Problem.Reason.NOT_A_DATE, meaning, text.get());
    }
    return when;
  }

  Optional<Instant> instant(Meaning meaning) {
    return when(meaning).map(when -> when.instant(sheet.now().workspace().zone()));
  }

  Optional<LocalDate> day(Meaning meaning) {
    return when(meaning).map(when -> when.day(sheet.now().workspace().zone()));
  }

  Optional<Figure> figure() {
    Optional<Currency> own = ownCurrency();
    return text(Meaning.AMOUNT)
        .flatMap(text ->
            switch (sheet.amounts().read(text)) {
              case AmountColumn.Read.Amount(var figure, var currency) ->
                  Optional.of(new Figure(figure, own.or(() -> currency)));
              case AmountColumn.Read.Unknown() -> Optional.empty();
              case AmountColumn.Read.Wrong(var why) -> {
                problem(why, Meaning.AMOUNT, text);
                yield Optional.empty();
              }
            });
  }

  /** What the row's own column says. */
  Optional<Currency> ownCurrency() {
    return text(Meaning.CURRENCY)
        .flatMap(text -> {
          Optional<Currency> named = named(text);
          if (named.isEmpty()) {
            problem(Problem.Reason.NOT_A_CURRENCY, Meaning.CURRENCY, text);
          }
          return named;
        });
  }

  private Optional<Currency> named(String text) {
    if (text.matches("[A-Z]{3}")) {
      Optional<Currency> coded =
          Currency.getAvailableCurrencies().stream()
              .filter(currency -> currency.getCurrencyCode().equals(text))
              .findFirst();
      if (coded.isPresent()) {
        return coded;
      }
    }
    return MoneyReader.read("1 " + text, sheet.currency())
            instanceof Reading.Understood<ReadMoney>(ReadMoney money)
        ? money.currency()
        : Optional.empty();
  }

  Optional<Money> money(Figure figure, Currency unsaid) {
    Currency currency = figure.currency().orElse(unsaid);
    // Programs that keep amounts as binary fractions write 1100.0400000000002.
    BigDecimal exact = figure.amount().setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    if (exact.scale() > Money.minorUnits(currency)) {
      problem(Problem.Reason.TOO_PRECISE, Meaning.AMOUNT, text(Meaning.AMOUNT).orElse(""));
      return Optional.empty();
    }
    return Optional.of(new Money(exact, currency));
  }

  Optional<Probability> probability() {
    return text(Meaning.PROBABILITY)
        .flatMap(text -> {
          Optional<Probability> read = sheet.percents().read(text);
          if (read.isEmpty()) {
            problem(Problem.Reason.NOT_A_PERCENTAGE, Meaning.PROBABILITY, text);
          }
          return read;
        });
  }

  /** One that is not known stays among the other values. */
  Optional<ForecastCategory> forecast() {
    return text(Meaning.FORECAST)
        .flatMap(text -> {
          Optional<ForecastCategory> known = Optional.ofNullable(FORECASTS.get(Headers.key(text)));
          if (known.isEmpty()) {
            keepUnread(Meaning.FORECAST, text);
          }
          return known;
        });
  }

  /** What is to be done next; a day alone stays among the other values. */
  Optional<NextStep> nextStep() {
    Optional<String> step = text(Meaning.NEXT_STEP);
    Optional<LocalDate> due = day(Meaning.NEXT_STEP_DUE);
    if (step.isEmpty() && due.isPresent()) {
      keepUnread(Meaning.NEXT_STEP_DUE, due.get().toString());
    }
    return step.map(text -> new NextStep(text, due));
  }

  /** A whole number; anything else stays among the other values. */
  OptionalInt whole(Meaning meaning) {
    Optional<String> text = text(meaning);
    String digits = text.orElse("").replaceAll("[,. ]", "");
    if (digits.matches("\\d{1,9}")) {
      return OptionalInt.of(Integer.parseInt(digits));
    }
    text.ifPresent(value -> keepUnread(meaning, value));
    return OptionalInt.empty();
  }

  private void keepUnread(Meaning meaning, String value) {
    sheet.column(meaning).ifPresent(column -> unread.put(column.header(), value));
  }

  boolean saysCurrency() {
    return ownCurrency().isPresent()
        || sheet.amounts().note().currency().isPresent()
        || figure().flatMap(Figure::currency).isPresent();
  }

  /**
   * The fields that are to be known no longer, by their codes: an amount that is said to be
   * unknown, and, where a person wants that, whatever the row leaves empty.
   */
  Set<String> emptied() {
    Set<String> emptied = new LinkedHashSet<>();
    if (text(Meaning.AMOUNT).filter(text -> UNKNOWN.matcher(text).matches()).isPresent()) {
      emptied.add(Meaning.AMOUNT.code());
    }
    if (sheet.emptying()) {
      EMPTIED.stream()
          .filter(meaning -> sheet.column(meaning).isPresent() && text(meaning).isEmpty())
          .filter(meaning -> meaning != Meaning.ACCOUNT || text(Meaning.ACCOUNT_ID).isEmpty())
          .filter(meaning -> meaning != Meaning.OWNER || text(Meaning.OWNER_ID).isEmpty())
          .forEach(meaning -> emptied.add(meaning.code()));
    }
    return emptied;
  }

  /** All that Dealdesk has no field for, by its header. */
  Map<String, String> extra() {
    Map<String, String> extra = new LinkedHashMap<>(unread);
    for (Column column : sheet.sheet().columns()) {
      boolean kept = column.meaning() == Meaning.OTHER || column.meaning() == Meaning.PRODUCT;
      String value = row.cell(column.index());
      if (kept && !value.isEmpty()) {
        extra.put(own() ? OwnTable.extra(column.header()) : column.header(), value);
      }
    }
    return extra;
  }

  /** The row itself in one text, whatever the order of its columns. */
  String raw() {
    return sheet.sheet().columns().stream()
        .filter(column -> !row.cell(column.index()).isEmpty())
        .map(column ->
            column.header().toLowerCase(Locale.ROOT) + "\u001F" + row.cell(column.index()))
        .sorted()
        .reduce("", (before, next) -> before + next + "\u001E");
  }
}
