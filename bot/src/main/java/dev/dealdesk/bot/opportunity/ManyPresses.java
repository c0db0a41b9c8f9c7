package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries a list along while a person says what to change about all that is in it. */
final class ManyPresses {

  /** Before the inputs of the list, to tell its owner from the one to be. */
  private static final String OF = "of.";

  private ManyPresses() {}

  /** What to change about all of a list. */
  static Press of(ListQuery query) {
    Map<String, String> inputs = new LinkedHashMap<>();
    query.press().inputs().forEach((name, value) -> inputs.put(OF + name, value));
    return new Press(ChangeMany.ROUTE, inputs);
  }

  /** The list that a call carries, as if it were asked for. */
  static Call list(Call call) {
    Map<String, List<String>> values = new HashMap<>();
    call.inputs()
        .values()
        .forEach((name, value) -> {
          if (name.startsWith(OF)) {
            values.put(name.substring(OF.length()), value);
          }
        });
    return call.with(new Inputs(values, Map.of(), Map.of()));
  }
}
