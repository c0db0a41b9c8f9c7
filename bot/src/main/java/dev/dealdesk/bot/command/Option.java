package dev.dealdesk.bot.command;

import java.util.List;

/**
 * One option of a slash command.
 *
 * @param name its stable English name, which is also the key of its texts
 * @param kind what Discord lets a person enter
 * @param choices the only values allowed, by their keys; empty: anything of that kind
 * @param completer what is offered while the person types
 */
public record Option(String name, Kind kind, List<String> choices, Completer completer) {

  /** What a person can enter. */
  public enum Kind {
    TEXT,
    INTEGER,
    YES_NO,
    PERSON,
    ROLE,
    /** A text channel of the server; its id arrives. */
    CHANNEL,
    FILE
  }

  public Option {
    choices = List.copyOf(choices);
  }

  public static Option text(String name) {
    return of(name, Kind.TEXT);
  }

  /** Text with names offered while the person types. */
  public static Option text(String name, Completer completer) {
    return new Option(name, Kind.TEXT, List.of(), completer);
  }

  /** Text out of a fixed list: each choice arrives as its key and shows by its text. */
  public static Option choice(String name, String... choices) {
    return new Option(name, Kind.TEXT, List.of(choices), Completer.NONE);
  }

  public static Option of(String name, Kind kind) {
    return new Option(name, kind, List.of(), Completer.NONE);
  }
}
