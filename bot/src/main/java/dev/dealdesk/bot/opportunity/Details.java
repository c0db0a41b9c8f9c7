package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Option;
import java.util.List;

/** What can be said of an opportunity beyond what every one should have. */
final class Details {

  private Details() {}

  static List<Option> options() {
    return List.of(
        Option.text("currency"),
        Option.of("owner", Option.Kind.PERSON),
        Option.text("probability"),
        Option.choice("forecast-category", "pipeline", "best_case", "commit", "omitted", "stage"),
        Option.text("next-step"),
        Option.text("next-step-due"),
        Option.text("type"),
        Option.text("lead-source"),
        Option.text("description"));
  }
}
