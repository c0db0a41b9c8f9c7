package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Inputs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inputs of a call with one of them said otherwise. */
final class Substitute {

  private Substitute() {}

  static Inputs of(Inputs inputs, String name, String value) {
    Map<String, List<String>> values = new HashMap<>(inputs.values());
    values.put(name, List.of(value));
    return new Inputs(values, inputs.people(), inputs.files());
  }
}
