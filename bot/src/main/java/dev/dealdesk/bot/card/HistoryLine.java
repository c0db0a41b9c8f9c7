package dev.dealdesk.bot.card;

import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Delta;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import dev.dealdesk.store.workspace.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry of the history: who did what, when, from what to what. */
public record HistoryLine(Texts texts, Desk desk) {

  public String of(Change change) {
    String head =
        texts.say(
            "opportunity.history.entry",
            "kind",
            change.kind(),
            "who",
            change.actor().map(Person::name).orElse(texts.label("card.import")),
            "when",
            new Markdown("<t:" + change.at().getEpochSecond() + ":f>"),
            "loaded",
            new Markdown(
                change.loadedAt().map(at -> "<t:" + at.getEpochSecond() + ":d>").orElse("")),
            "imported",
            change.loadedAt().isPresent());
    String details = withoutFields(change) + fields(change);
    return details.isEmpty() ? head : head + "\n" + details;
  }

  /** The contact role or the activity that it was about. */
  public String withoutFields(Change change) {
    return Stream.concat(
            change.role().map(this::role).stream(),
            change.activity().stream().mapToObj(this::activity))
        .collect(Collectors.joining());
  }

  /** What a new one began with needs no "before". */
  private String fields(Change change) {
    boolean begins = change.kind() == Change.Kind.CREATED || change.kind() == Change.Kind.IMPORTED;
    List<String> lines =
        begins ? beginnings(change.fields()) : new Differences(texts, desk).lines(change.fields());
    return String.join(" · ", lines);
  }

  private List<String> beginnings(Map<Field, Delta> fields) {
    FieldTexts said = new FieldTexts(texts, desk);
    return fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry ->
            texts.say(
                "opportunity.beginning",
                "field",
                said.name(entry.getKey()),
                "value",
                said.value(entry.getKey(), entry.getValue().after())))
        .toList();
  }

  private String activity(long id) {
    return desk.activities()
        .find(id)
        .map(activity ->
            texts.say(
                "opportunity.history.activity",
                "kind",
                activity.kind(),
                "text",
                FieldTexts.words(activity.text()),
                "source",
                new Markdown(
                    activity
                        .messageUrl()
                        .map(url -> texts.say("card.source", "url", new Markdown(url)))
                        .orElse(""))))
        .orElseGet(() -> texts.say("opportunity.value.gone"));
  }

  private String role(Change.RoleDelta role) {
    String named =
        texts.say(
            "opportunity.history.role",
            "contact",
            contact(role.contact()),
            "role",
            role(role.role()),
            "primary",
            role.primary());
    return role.replaced()
        .map(
            before -> named + texts.say("opportunity.history.replaced", "contact", contact(before)))
        .orElse(named);
  }

  private String contact(String id) {
    return desk.recordEdits()
        .nameOf(new RecordId(RecordKind.CONTACT, Long.parseLong(id)))
        .orElseGet(() -> texts.label("opportunity.value.gone"));
  }

  private String role(String id) {
    return desk.settings().roles().stream()
        .filter(role -> String.valueOf(role.id().value()).equals(id))
        .map(Role::name)
        .map(name -> name.in(texts.locale()))
        .findFirst()
        .orElseGet(() -> texts.label("opportunity.value.gone"));
  }
}
