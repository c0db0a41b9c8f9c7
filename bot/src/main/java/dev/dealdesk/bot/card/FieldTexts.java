package dev.dealdesk.bot.card;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import java.time.LocalDate;
import java.util.Optional;

/** Says what the history keeps of a field as a person reads it: ids by their names of today. */
public record FieldTexts(Texts texts, Desk desk) {

  private static final int LONGEST = 120;

  public String name(Field field) {
    return texts.label("card.field." + field.code());
  }

  /** In Discord Markdown. */
  public Markdown value(Field field, Optional<String> kept) {
    return new Markdown(kept.map(value -> said(field, value)).orElseGet(() -> unknown(field)));
  }

  private String unknown(Field field) {
    return switch (field) {
      case PROBABILITY, FORECAST -> texts.say("opportunity.value.from_stage");
      case OWNER -> texts.say("card.nobody");
      case NEXT_STEP, NEXT_STEP_DUE, TYPE, LEAD_SOURCE, DESCRIPTION, LOST_REASON, DELETED ->
          texts.say("opportunity.value.none");
      case NAME, ACCOUNT, STAGE, AMOUNT, CURRENCY, CLOSE_DATE ->
          texts.say("opportunity.value.unknown");
    };
  }

  private String said(Field field, String value) {
    return switch (field) {
      case ACCOUNT ->
          name(
              desk.recordEdits()
                  .nameOf(new RecordId(RecordKind.ACCOUNT, Long.parseLong(value)))
                  .orElseGet(this::gone));
      case OWNER ->
          name(
              desk.people()
                  .find(new PersonId(Long.parseLong(value)))
                  .map(Person::name)
                  .orElseGet(this::gone));
      case STAGE ->
          name(
              desk.process()
                  .find(new StageId(Integer.parseInt(value)))
                  .map(stage -> stage.name().in(texts.locale()))
                  .orElseGet(this::gone));
      case AMOUNT -> texts.say("opportunity.value.money", "money", Money.written(value));
      case CLOSE_DATE, NEXT_STEP_DUE ->
          texts.say("opportunity.value.date", "date", LocalDate.parse(value));
      case PROBABILITY -> texts.say("opportunity.percent", "percent", Integer.parseInt(value));
      case FORECAST -> texts.say("card.forecast." + value);
      case DELETED -> texts.say("opportunity.value.deleted");
      case LOST_REASON -> name(LostReasons.in(texts.locale(), desk, value));
      case NAME, CURRENCY, NEXT_STEP, TYPE, LEAD_SOURCE, DESCRIPTION -> words(value).text();
    };
  }

  private static String name(String name) {
    return words(name).text();
  }

  private String gone() {
    return texts.label("opportunity.value.gone");
  }

  /** A person's words, shortened where they are long. */
  static Markdown words(String value) {
    return Markdown.escaped(Brief.of(value, LONGEST));
  }
}
