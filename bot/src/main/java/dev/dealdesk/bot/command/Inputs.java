package dev.dealdesk.bot.command;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came with a call, by name: options typed, a button's inputs, a menu's choice, a form's
 * fields.
 */
public record Inputs(
    Map<String, List<String>> values, Map<String, Person> people, Map<String, Upload> files) {

  public static final Inputs NONE = new Inputs(Map.of(), Map.of(), Map.of());

  public Inputs {
    values = Map.copyOf(values);
    people = Map.copyOf(people);
    files = Map.copyOf(files);
  }

  /**
   * The text under this name, with surrounding white space removed; empty when nothing was entered.
   */
  public Optional<String> text(String name) {
    return texts(name).stream().findFirst().map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Everything chosen under this name. */
  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether a field of this name was shown and came back, also when it was left empty. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** A whole number of a long's range, as Discord's ids are, where there is one. */
  public Optional<Long> number(String name) {
    return text(name)
        .filter(text -> text.matches("-?\\d{1,19}"))
        .map(BigInteger::new)
        .filter(number -> number.bitLength() < Long.SIZE)
        .map(BigInteger::longValue);
  }

  public boolean yes(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  public Optional<Person> person(String name) {
    return Optional.ofNullable(people.get(name));
  }

  public Optional<Upload> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
