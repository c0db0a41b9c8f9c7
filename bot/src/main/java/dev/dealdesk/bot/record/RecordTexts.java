package dev.dealdesk.bot.record;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.record.RecordDelta;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what is known of accounts and contacts, field by field. */
record RecordTexts(Texts texts, Desk desk) {

  private static final int LONGEST = 120;

  String name(RecordField field) {
    return texts.label("record.field." + field.code());
  }

  /** A value as a person reads it, without Markdown. */
  String plain(RecordField field, Optional<String> value) {
    return value.map(kept -> said(field, kept)).orElseGet(() -> texts.label("record.unknown"));
  }

  /** A value in Discord Markdown. */
  Markdown value(RecordField field, Optional<String> value) {
    return Markdown.escaped(plain(field, value));
  }

  private String said(RecordField field, String value) {
    return switch (field) {
      case ACCOUNT ->
          desk.recordEdits()
              .nameOf(new RecordId(RecordKind.ACCOUNT, Long.parseLong(value)))
              .map(name -> Brief.of(name, LONGEST))
              .orElseGet(() -> texts.label("record.gone"));
      case EXTRA -> texts.label("record.extra");
      case NAME,
          INDUSTRY,
          TYPE,
          WEBSITE,
          TITLE,
          DEPARTMENT,
          EMAIL,
          PHONE,
          CITY,
          COUNTRY,
          EMPLOYEES ->
          Brief.of(value, LONGEST);
    };
  }

  /** From what to what, a part a field. */
  List<String> differences(Map<RecordField, RecordDelta> deltas) {
    return inOrder(deltas)
        .map(entry ->
            texts.say(
                "record.delta",
                "field",
                name(entry.getKey()),
                "before",
                value(entry.getKey(), entry.getValue().before()),
                "after",
                value(entry.getKey(), entry.getValue().after())))
        .toList();
  }

  /** What a new one began with. */
  List<String> beginnings(Map<RecordField, RecordDelta> deltas) {
    return inOrder(deltas)
        .map(entry ->
            texts.say(
                "record.beginning",
                "field",
                name(entry.getKey()),
                "value",
                value(entry.getKey(), entry.getValue().after())))
        .toList();
  }

  private static Stream<Map.Entry<RecordField, RecordDelta>> inOrder(
      Map<RecordField, RecordDelta> deltas) {
    return deltas.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey));
  }
}
