package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.account.Among;
import dev.dealdesk.store.opportunity.Filter;
import dev.dealdesk.store.opportunity.Order;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What leaves, as a list that a person looks at has found it.
 *
 * @param filter which opportunities
 * @param order none: by number
 * @param among which accounts
 * @param one the opportunity whose contact roles or history leave; none: those of all
 */
record Selection(
    Filter filter, Optional<Order> order, Optional<OpportunityNumber> one, Among among) {

  static final Selection ALL =
      new Selection(Filter.ALL, Optional.empty(), Optional.empty(), Among.ALL);

  /** The inputs of a list, each as {@code /opportunity list} hands it on once it is understood. */
  private static final List<String> INPUTS =
      List.of(
          "owner",
          "stage",
          "account",
          "status",
          "closing-after",
          "closing-before",
          "amount-from",
          "amount-to",
          "sort",
          "opportunity",
          "among");

  private static final Map<String, Pattern> ACCEPTED =
      Map.ofEntries(
          entry("owner", "person:(\\d{1,18})"),
          entry("stage", "stage:(\\d{1,9})"),
          entry("account", "account:(\\d{1,18})"),
          entry("status", "(open|won|lost|all)"),
          entry("closing-after", "(\\d{4}-\\d\\d-\\d\\d)"),
          entry("closing-before", "(\\d{4}-\\d\\d-\\d\\d)"),
          entry("amount-from", "(\\d{1,18}(?:\\.\\d{1,6})?)"),
          entry("amount-to", "(\\d{1,18}(?:\\.\\d{1,6})?)"),
          entry("sort", "(close_date|amount|stage|changed|created|name)"),
          entry("opportunity", "#([1-9]\\d{0,14})"),
          entry("among", "(all|active|quiet)"));

  private static Map.Entry<String, Pattern> entry(String name, String accepted) {
    return Map.entry(name, Pattern.compile(accepted));
  }

  /** Nothing where an input is none that a list hands on: then more would leave than was asked. */
  static Optional<Selection> of(Inputs inputs) {
    boolean clear =
        INPUTS.stream()
            .allMatch(name ->
                inputs.text(name).map(text -> accepted(name, text).isPresent()).orElse(true));
    return clear ? Optional.of(read(inputs)) : Optional.empty();
  }

  private static Selection read(Inputs inputs) {
    Filter filter =
        new Filter(
            value(inputs, "owner", id -> new PersonId(Long.parseLong(id))),
            value(inputs, "stage", id -> new StageId(Integer.parseInt(id))),
            value(inputs, "account", id -> new AccountId(Long.parseLong(id))),
            value(inputs, "status", Function.identity())
                .filter(status -> !status.equals("all"))
                .map(StageKind::of),
            value(inputs, "closing-after", LocalDate::parse),
            value(inputs, "closing-before", LocalDate::parse),
            value(inputs, "amount-from", BigDecimal::new),
            value(inputs, "amount-to", BigDecimal::new));
    return new Selection(
        filter,
        value(inputs, "sort", sort -> Order.valueOf(sort.toUpperCase(Locale.ROOT))),
        value(inputs, "opportunity", number -> new OpportunityNumber(Long.parseLong(number))),
        value(inputs, "among", name -> Among.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(Among.ALL));
  }

  /** Whether less than everything leaves. */
  boolean narrowed() {
    return !equals(new Selection(Filter.ALL, order, Optional.empty(), Among.ALL));
  }

  private static Optional<String> accepted(String name, String text) {
    Matcher matcher = ACCEPTED.getOrDefault(name, Pattern.compile("")).matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static <T> Optional<T> value(Inputs inputs, String name, Function<String, T> read) {
    return inputs.text(name).flatMap(text -> accepted(name, text)).map(read);
  }

  /** The inputs that say the same again. */
  static Map<String, String> inputs(Inputs from) {
    List<String> given = new ArrayList<>(INPUTS);
    given.removeIf(name -> from.text(name).isEmpty());
    return given.stream()
        .collect(Collectors.toMap(Function.identity(), name -> from.text(name).orElseThrow()));
  }
}
