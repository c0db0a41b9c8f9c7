package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Order;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The menus that narrow and sort a list, each with its present choice. */
record ListMenus(Call call, Desk desk, ListQuery query, ListView view) {

  private static final int MOST = 25;

  List<Block> blocks() {
    return List.of(status(), stage(), owner(), closing(), sort());
  }

  private Block status() {
    String present = query.status().map(StageKind::code).orElse("all");
    List<Choice> choices =
        Stream.of("open", "won", "lost", "all")
            .map(code -> choice(code, label("choice.status." + code), code.equals(present)))
            .toList();
    // A stage that was chosen is of one status; with another there would be nothing.
    return menu("status", choices, "stage");
  }

  private Block stage() {
    Stream<Choice> stages =
        Stream.concat(
                query.stage().filter(Stage::retired).stream(), desk.process().active().stream())
            .limit(MOST - 1L)
            .map(stage ->
                choice(
                    "stage:" + stage.id().value(),
                    stage.name().in(texts().locale()),
                    query.stage().filter(stage::equals).isPresent()));
    return menu("stage", orAny("stage", query.stage().isEmpty(), stages));
  }

  private Block owner() {
    Optional<Person> self = desk.people().find(call.person().id());
    Stream<Choice> me =
        Stream.of(
            choice(
                "me",
                label("opportunity.narrow.me"),
                self.isPresent() && query.owner().equals(self)));
    Stream<Choice> others =
        desk.listing().owners(MOST - 2).stream()
            .filter(person -> !self.equals(Optional.of(person)))
            .map(person ->
                choice(
                    "person:" + person.id().value(),
                    Brief.of(person.name(), 80),
                    query.owner().equals(Optional.of(person))));
    return menu("owner", orAny("owner", query.owner().isEmpty(), Stream.concat(me, others)));
  }

  private Block closing() {
    LocalDate today = desk.workspace().day(call.at());
    ClosingPeriod.Range present = new ClosingPeriod.Range(query.closingFrom(), query.closingTo());
    Stream<Choice> periods =
        Arrays.stream(ClosingPeriod.values())
            .map(period ->
                choice(
                    period.code(),
                    label("choice.closing." + period.code()),
                    period.range(today, desk.workspace()).equals(present)));
    boolean any = present.from().isEmpty() && present.to().isEmpty();
    return menu("closing", orAny("closing", any, periods), "closing-after", "closing-before");
  }

  private Block sort() {
    List<Choice> choices =
        Arrays.stream(Order.values())
            .map(order -> order.name().toLowerCase(Locale.ROOT))
            .map(code ->
                choice(
                    code,
                    texts().label("opportunity.narrow.by", "order", label("choice.sort." + code)),
                    code.equals(query.order().name().toLowerCase(Locale.ROOT))))
            .toList();
    return menu("sort", choices);
  }

  private List<Choice> orAny(String name, boolean present, Stream<Choice> choices) {
    Choice any = choice(ListReader.ANY, label("opportunity.narrow.any." + name), present);
    return Stream.concat(Stream.of(any), choices).toList();
  }

  /**
   * @param replaced further inputs whose place the choice takes
   */
  private Block menu(String name, List<Choice> choices, String... replaced) {
    Press list = view.press(query);
    Map<String, String> inputs = new HashMap<>(list.inputs());
    inputs.remove(name);
    Arrays.asList(replaced).forEach(inputs::remove);
    Press press = new Press(list.route(), inputs).with("page", 1);
    return new Block.Menu(press, name, label("opportunity.narrow." + name), choices, 1);
  }

  private static Choice choice(String value, String label, boolean chosen) {
    return new Choice(value, label, "", chosen);
  }

  private String label(String key) {
    return texts().label(key);
  }

  private Texts texts() {
    return call.texts();
  }
}
