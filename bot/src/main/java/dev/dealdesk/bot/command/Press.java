package dev.dealdesk.bot.command;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a button, menu or form leads to: an action's route and inputs that are already known. A
 * short one travels inside Discord's custom id and works for whoever sees it; one of over 100
 * characters is kept as a draft of the person it was made for, and expires.
 */
public record Press(String route, Map<String, String> inputs) {

  public Press {
    inputs = Map.copyOf(inputs);
  }

  public static Press of(String route) {
    return new Press(route, Map.of());
  }

  /** The same press with one more input. */
  public Press with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(inputs);
    more.put(name, String.valueOf(value));
    return new Press(route, more);
  }
}
