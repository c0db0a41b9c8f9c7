package dev.dealdesk.bot.importing;

import static dev.dealdesk.bot.importing.ShowImport.at;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Person;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.importing.plan.Corrections;
import dev.dealdesk.bot.importing.plan.DateOrder;
import dev.dealdesk.bot.importing.plan.Kind;
import dev.dealdesk.bot.importing.plan.Meaning;
import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.bot.importing.plan.StageChoice;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes what a person says about files in the place of what Dealdesk thought. */
final class CorrectImport implements Action {

  static final String ROUTE = "import.correct";

  private final Workbench bench;

  CorrectImport(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return bench.inTurn(() ->
        bench
            .find(call)
            .map(sitting -> corrected(call, sitting))
            .orElseGet(() -> ShowImport.gone(call.texts())));
  }

  private Reply corrected(Call call, Sitting sitting) {
    Sitting now =
        correction(call, sitting.plan())
            .map(corrections -> bench.corrected(call, sitting, corrections))
            .orElse(sitting);
    return switch (call.inputs().text("what").orElse("")) {
      case "kind", "column", "dates" ->
          at(now.plan().sheets(), index(call, "at"))
              .map(new Views(now, call.texts())::file)
              .findFirst()
              .orElseGet(() -> ShowImport.overview(bench, call, now));
      default -> ShowImport.overview(bench, call, now);
    };
  }

  private static int index(Call call, String name) {
    return call.inputs().number(name).filter(n -> n >= 0 && n < 10_000).orElse(-1L).intValue();
  }

  /** Nothing where a button says what makes no sense. */
  private static Optional<Corrections> correction(Call call, Plan plan) {
    Corrections said = plan.corrections();
    String to = call.inputs().text("to").orElse("");
    int at = index(call, "at");
    int column = index(call, "column");
    return switch (call.inputs().text("what").orElse("")) {
      case "kind" -> one(Kind.values(), to).map(kind -> said.kind(at, kind));
      case "column" -> one(Meaning.values(), to).map(meaning -> said.column(at, column, meaning));
      case "dates" -> one(DateOrder.values(), to).map(order -> said.dates(at, column, order));
      case "stage" -> stage(plan, at, to);
      case "owner" -> owner(plan, at, call.inputs().person("to"));
      case "currency" -> currency(to).map(said::in);
      case "emptying" -> Optional.of(said.emptying(to.equals("yes")));
      default -> Optional.empty();
    };
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<Corrections> stage(Plan plan, int index, String code) {
    return StageChoice.of(code)
        .flatMap(choice ->
            at(plan.stageLines(), index)
                .map(line -> plan.corrections().stage(line.label(), choice))
                .findFirst());
  }

  private static Optional<Corrections> owner(Plan plan, int index, Optional<Person> person) {
    Corrections.Member member =
        person
            .map(chosen -> new Corrections.Member(chosen.id().value(), chosen.name()))
            .orElse(Corrections.Member.NOBODY);
    return at(plan.owners(), index)
        .map(line -> plan.corrections().owner(line.label(), member))
        .findFirst();
  }

  private static Optional<String> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .filter(code::equals)
        .findFirst();
  }
}
