package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.ManyChange;
import dev.dealdesk.store.workspace.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Those of many that stay as they are, by the reason why. */
final class ManyLeft {

  private static final int NAMED = 8;

  private final Texts texts;
  private final Set<Requirement> needs;
  private final Map<String, List<OpportunityNumber>> byReason = new TreeMap<>();

  /**
   * @param needs what an opportunity has to have to be changed so
   */
  ManyLeft(Texts texts, Set<Requirement> needs) {
    this.texts = texts;
    this.needs = needs;
  }

  void skipped(OpportunityNumber number, ManyEdit.Skip why) {
    add(why.name(), number);
  }

  void left(List<ManyChange.Left> left) {
    left.forEach(
        each -> add(each.refusal().map(Enum::name).orElse(each.why().name()), each.number()));
  }

  private void add(String reason, OpportunityNumber number) {
    byReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(number);
  }

  /** A line a reason, in Discord Markdown. */
  List<String> lines() {
    return byReason.entrySet().stream()
        .map(entry ->
            texts.say(
                "opportunity.many.left",
                "why",
                new Markdown(
                    texts.say(
                        "opportunity.many.why",
                        "why",
                        new Markdown(entry.getKey()),
                        "needs",
                        Asking.names(texts, needs))),
                "count",
                entry.getValue().size(),
                "numbers",
                new Markdown(numbers(entry.getValue()))))
        .toList();
  }

  private static String numbers(List<OpportunityNumber> all) {
    String named =
        all.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "));
    return all.size() > NAMED ? named + ", …" : named;
  }
}
