package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Differences;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.ManyChange;
import java.util.ArrayList;
import java.util.List;

/** The first of many changes, from what to what, and how many more there are. */
record ManyLines(Texts texts, Desk desk) {

  private static final int SHOWN = 10;

  String of(List<ManyChange.Done> changes) {
    List<String> lines = new ArrayList<>();
    changes.stream().limit(SHOWN).map(this::line).forEach(lines::add);
    if (changes.size() > SHOWN) {
      lines.add(texts.say("opportunity.many.more", "count", changes.size() - SHOWN));
    }
    return String.join("\n", lines);
  }

  private String line(ManyChange.Done change) {
    List<String> parts =
        new Differences(texts, desk).lines(Field.differences(change.before(), change.after()));
    return texts.say(
        "opportunity.many.line",
        "number",
        new Markdown(change.before().number().toString()),
        "name",
        Brief.of(change.before().name(), 60),
        "what",
        new Markdown(String.join(" · ", parts)));
  }
}
