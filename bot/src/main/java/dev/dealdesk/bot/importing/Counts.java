package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.importing.plan.Kind;
import dev.dealdesk.bot.text.Texts;
import java.util.List;

/** How many rows of each kind come to what. */
record Counts(Tally tally, Texts texts) {

  List<String> foreseen() {
    return tally.kinds().stream().map(kind -> line("import.foreseen", kind)).toList();
  }

  List<String> done() {
    return tally.kinds().stream().map(kind -> line("import.done", kind)).toList();
  }

  private String line(String key, Kind kind) {
    return texts.say(
        key,
        "kind",
        texts.label("import.kind." + kind.code()),
        "taken",
        tally.count(kind, Tally.Outcome.TAKEN),
        "here",
        tally.count(kind, Tally.Outcome.HERE),
        "updated",
        tally.count(kind, Tally.Outcome.UPDATED),
        "stays",
        tally.count(kind, Tally.Outcome.STAYS),
        "refused",
        tally.count(kind, Tally.Outcome.REFUSED));
  }
}
