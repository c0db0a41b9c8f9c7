package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.StageId;
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
 * Which opportunities leave, or contacts of which account, as a list that a person looks at has
 * found them.
 *
 * @param order none: by number
 */
record Selection(Filter filter, Optional<Order> order) {

  static final Selection ALL = new Selection(Filter.ALL, Optional.empty());

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
          "sort");

  private static final Map<String, Pattern> ACCEPTED =
      Map.of(
          "owner", Pattern.compile("person:(\\d{1,18})"),
          "stage", Pattern.compile("stage:(\\d{1,9})"),
          "account", Pattern.compile("account:(\\d{1,18})"),
          "status", Pattern.compile("(open|won|lost|all)"),
          "closing-after", Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)"),
          "closing-before", Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)"),
          "amount-from", Pattern.compile("(\\d{1,18}(?:\\.\\d{1,6})?)"),
          "amount-to", Pattern.compile("(\\d{1,18}(?:\\.\\d{1,6})?)"),
          "sort", Pattern.compile("(close_date|amount|stage|changed|created|name)"));

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
        filter, value(inputs, "sort", sort -> Order.valueOf(sort.toUpperCase(Locale.ROOT))));
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
