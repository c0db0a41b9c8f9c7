package dev.dealdesk.bot.card;

import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Delta;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what a change has changed, from what to what. */
public record Differences(Texts texts, Desk desk) {

  /** In one sentence, with the probability that follows from it. */
  public String said(Opportunity before, Opportunity after) {
    List<String> parts = new ArrayList<>(lines(Field.differences(before, after)));
    boolean told = Field.differences(before, after).containsKey(Field.PROBABILITY);
    if (!told && !before.probability().equals(after.probability())) {
      parts.add(
          delta(
              texts.label("card.field.probability"),
              percent(before.probability().percent()),
              percent(after.probability().percent())));
    }
    return texts.say(
        "opportunity.changed",
        "kind",
        Change.Kind.between(before, after),
        "outcome",
        after.stage().kind(),
        "number",
        new Markdown(after.number().toString()),
        "what",
        new Markdown(String.join(" · ", parts)));
  }

  /** A line a field. */
  public List<String> lines(Map<Field, Delta> deltas) {
    FieldTexts fields = new FieldTexts(texts, desk);
    return deltas.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry ->
            delta(
                fields.name(entry.getKey()),
                fields.value(entry.getKey(), entry.getValue().before()),
                fields.value(entry.getKey(), entry.getValue().after())))
        .toList();
  }

  private String delta(String field, Markdown before, Markdown after) {
    return texts.say("opportunity.delta", "field", field, "before", before, "after", after);
  }

  private Markdown percent(int percent) {
    return new Markdown(texts.say("opportunity.percent", "percent", percent));
  }
}
