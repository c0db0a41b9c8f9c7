package dev.dealdesk.bot.record;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the history of accounts and contacts: who did what, when, from what to what. */
public record RecordHistoryLine(Texts texts, Desk desk) {

  /** The latest entry on one small line; empty where there is none. */
  public String last(RecordId id) {
    return desk.recordHistory().last(id).map(this::brief).orElse("");
  }

  private String brief(RecordChange change) {
    RecordTexts said = new RecordTexts(texts, desk);
    String fields =
        change.fields().keySet().stream()
            .sorted()
            .map(said::name)
            .collect(Collectors.joining(", "));
    return texts.say(
        "record.last",
        "what",
        change.what(),
        "who",
        who(change),
        "fields",
        fields,
        "when",
        new Markdown("<t:" + change.at().getEpochSecond() + ":R>"));
  }

  private static String who(RecordChange change) {
    return change.actor().map(Person::name).orElse("–");
  }

  String of(RecordChange change) {
    String head =
        texts.say(
            "record.history.entry",
            "what",
            change.what(),
            "who",
            who(change),
            "when",
            new Markdown("<t:" + change.at().getEpochSecond() + ":f>"));
    String details =
        Stream.concat(other(change).stream(), fields(change).stream())
            .collect(Collectors.joining(" · "));
    return details.isEmpty() ? head : head + "\n" + details;
  }

  private List<String> fields(RecordChange change) {
    RecordTexts said = new RecordTexts(texts, desk);
    return change.what() == RecordChange.What.CREATED
        ? said.beginnings(change.fields())
        : said.differences(change.fields());
  }

  private Optional<String> other(RecordChange change) {
    return change
        .other()
        .map(other ->
            texts.say(
                "record.history.other",
                "survives",
                other.survives(),
                "undone",
                change.what() == RecordChange.What.UNDONE,
                "name",
                desk.recordEdits()
                    .nameOf(new RecordId(change.record().kind(), other.id()))
                    .map(name -> Brief.of(name, 100))
                    .orElseGet(() -> texts.label("record.gone"))));
  }
}
