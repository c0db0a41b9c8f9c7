package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.pipeline.Worth;
import java.util.ArrayList;
import java.util.List;

/**
 * What opportunities come to, on one line: in their currency where they have one in common, else
 * converted, with those that have no rate beside it.
 */
record AmountWords(Texts texts) {

  Markdown of(Worth worth) {
    List<Totals.Line> lines = worth.totals().lines();
    if (lines.isEmpty()) {
      return new Markdown(texts.say("risk.worth.unknown"));
    }
    if (lines.size() == 1) {
      return new Markdown(exact(lines.getFirst()));
    }
    List<String> parts = new ArrayList<>();
    if (worth.apart().size() < lines.size()) {
      boolean converted = lines.size() - worth.apart().size() > 1 || isForeign(worth);
      parts.add(texts.say("risk.worth", "amount", worth.amount(), "converted", converted));
    }
    lines.stream()
        .filter(line -> worth.apart().contains(line.amount().currency()))
        .map(this::exact)
        .forEach(parts::add);
    return new Markdown(String.join(" + ", parts));
  }

  /** Whether the only currency that has a rate is another one than the server's. */
  private static boolean isForeign(Worth worth) {
    return worth.totals().lines().stream()
        .map(line -> line.amount().currency())
        .noneMatch(worth.amount().currency()::equals);
  }

  private String exact(Totals.Line line) {
    return texts.say("risk.worth", "amount", line.amount(), "converted", false);
  }
}
