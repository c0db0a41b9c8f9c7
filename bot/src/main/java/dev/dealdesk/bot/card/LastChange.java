package dev.dealdesk.bot.card;

import com.ibm.icu.text.ListFormatter;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import java.util.List;

/** Who changed what last, and how long ago. */
record LastChange(Texts texts) {

  private static final int NAMED = 3;

  String of(Desk desk, Opportunity opportunity) {
    return desk.opportunities().history(opportunity.number(), 0, 1).stream()
        .findFirst()
        .map(this::line)
        .orElse("");
  }

  private String line(Change change) {
    return texts.say(
        "card.last",
        "kind",
        change.kind(),
        "who",
        change.actor().map(Person::name).orElse(texts.label("card.import")),
        "what",
        fields(change),
        "when",
        new Markdown("<t:" + change.at().getEpochSecond() + ":R>"));
  }

  private String fields(Change change) {
    List<Field> fields = change.fields().keySet().stream().sorted().toList();
    List<String> named =
        fields.stream()
            .limit(fields.size() > NAMED ? NAMED - 1 : NAMED)
            .map(field -> texts.label("card.field." + field.code()))
            .toList();
    return fields.size() > NAMED
        ? texts.label(
            "card.fields", "named", String.join(", ", named), "more", fields.size() - named.size())
        : ListFormatter.getInstance(texts.locale()).format(named);
  }
}
