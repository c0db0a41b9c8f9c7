package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Owners that Discord cannot offer: names that an import brought, and nobody. */
public final class ImportedOwners {

  private static final String NOBODY = "nobody";

  private ImportedOwners() {}

  /** Whether an input says that nobody is to own it. */
  public static boolean nobody(Call call, String input) {
    Optional<String> typed = call.inputs().text(input);
    return typed
        .filter(said ->
            said.equalsIgnoreCase(NOBODY)
                || said.equals("-")
                || said.equalsIgnoreCase("none")
                || said.equalsIgnoreCase(call.texts().label("card.nobody")))
        .isPresent();
  }

  /** Those whose name has what was typed in it, and nobody. */
  public static List<Choice> offered(Call call, Desk desk, String typed, int most) {
    PersonNames names = new PersonNames(call, desk);
    List<Person> people = desk.people().imported(typed, most - 1);
    Choice nobody = new Choice(NOBODY, call.texts().label("naming.nobody"));
    return Stream.concat(people.stream().map(names::choice), Stream.of(nobody)).toList();
  }
}
