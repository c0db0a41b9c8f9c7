package dev.dealdesk.bot.record;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The form of an account or a contact that is there already, filled in as the person saw it.
 *
 * @param route of the action that takes it
 */
record EditRecordForm(Call call, Desk desk, RecordSort<?> sort, String route) {

  /** What says that a field is to be empty from now on. */
  private static final String CLEARED = "-";

  /** The version that a person had before their eyes. */
  static OptionalLong seen(Call call) {
    return call.inputs().number(Seen.INPUT).stream().mapToLong(Long::longValue).findFirst();
  }

  Reply of(RecordId id) {
    List<String> names = sort.inForm().stream().map(RecordField::code).toList();
    return Question.mending(call, route, names).orElseGet(() -> whole(id));
  }

  private Reply whole(RecordId id) {
    long version = seen(call).orElseGet(() -> desk.recordHistory().version(id));
    RecordState shown = shown(id, version);
    List<Form.Field> fields = sort.inForm().stream().map(field -> field(field, shown)).toList();
    String title = call.texts().label("record.edit.title", "name", Brief.of(shown.name(), 30));
    return new Reply.Ask(
        new Form(
            title,
            Question.form(call, route).with(sort.word(), sort.key(id)).with(Seen.INPUT, version),
            fields));
  }

  private RecordState shown(RecordId id, long version) {
    RecordState now = desk.recordEdits().find(id).orElseThrow();
    return desk.recordEdits().asOf(now, version);
  }

  private Form.Field field(RecordField field, RecordState shown) {
    String code = field.code();
    return new Form.TextField(
        code,
        call.texts().label(sort.word() + ".field." + code),
        call.inputs().text(code).orElse(written(field, shown)),
        call.texts().label(sort.word() + ".hint." + code),
        field == RecordField.NAME,
        false);
  }

  /** As the form says it, so that it reads back as it is. */
  private String written(RecordField field, RecordState shown) {
    return shown
        .value(field)
        .map(value ->
            field == RecordField.ACCOUNT
                ? new RecordTexts(call.texts(), desk).plain(field, Optional.of(value))
                : value)
        .orElse("");
  }

  /** Of a form, the call with only what the person has changed in it. */
  Call touched(RecordId id) {
    if (!Question.entered(call.inputs())) {
      return call;
    }
    RecordState shown = shown(id, seen(call).orElse(Long.MAX_VALUE));
    Map<String, List<String>> left = new HashMap<>(call.inputs().values());
    for (RecordField field : sort.inForm()) {
      String code = field.code();
      if (left.containsKey(code)) {
        String now = call.inputs().text(code).orElse("");
        left.remove(code);
        if (!now.equals(written(field, shown).strip())) {
          left.put(code, List.of(now.isEmpty() && field != RecordField.NAME ? CLEARED : now));
        }
      }
    }
    return call.with(new Inputs(left, call.inputs().people(), call.inputs().files()));
  }
}
