package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.workspace.Right;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code /account edit}, {@code /contact edit}, and the form behind the panel's button. */
final class EditRecord<T> implements Command {

  private final Work work;
  private final RecordSort<T> sort;
  private final List<Option> options;

  EditRecord(Store store, RecordSort<T> sort) {
    this.work = new Work(store);
    this.sort = sort;
    Names names = new Names(store);
    this.options =
        Stream.concat(
                Stream.of(Option.text(sort.word(), sort.completer(names))),
                sort.entered().stream()
                    .map(field ->
                        field == RecordField.ACCOUNT
                            ? Option.text(field.code(), names.account())
                            : Option.text(field.code())))
            .toList();
  }

  @Override
  public String route() {
    return sort.word() + " edit";
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    Inputs inputs = call.inputs();
    boolean says = sort.entered().stream().anyMatch(field -> inputs.text(field.code()).isPresent());
    return Question.wantsForm(inputs) || !(says || Question.entered(inputs))
        ? work.prepare(call, Right.EDIT, desk -> about(call, desk, id -> form(call, desk).of(id)))
        : work.write(call, desk -> edit(call, desk));
  }

  private EditRecordForm form(Call call, Desk desk) {
    return new EditRecordForm(call, desk, sort, route());
  }

  private Reply about(Call call, Desk desk, Function<RecordId, Reply> then) {
    Resolved<T> record = sort.named(new Resolver(call, desk, route()).insisting(), sort.word());
    return record.question().orElseGet(() -> then.apply(sort.id(record.got().orElseThrow())));
  }

  private Reply edit(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    return about(call, desk, id -> edit(form(call, desk).touched(id), desk, id));
  }

  private Reply edit(Call call, Desk desk, RecordId id) {
    Map<RecordField, Optional<String>> wanted = new EnumMap<>(RecordField.class);
    for (RecordField field : sort.entered()) {
      if (call.inputs().has(field.code())) {
        Resolved<Optional<String>> read = sort.read(call, desk, route(), field);
        if (read.question().isPresent()) {
          return read.question().get();
        }
        read.got().ifPresent(value -> wanted.put(field, value));
      }
    }
    return new RecordTold(call, desk, sort)
        .edited(desk.recordEdits().edit(id, wanted, EditRecordForm.seen(call)), route());
  }
}
