package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordState;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /account restore}, {@code /contact restore}: brings back what was deleted. */
final class RestoreRecord<T> implements Command {

  private static final int MOST = 25;
  private static final Pattern KEY = Pattern.compile("[a-z]+:(\\d{1,18})");

  private final Work work;
  private final RecordSort<T> sort;
  private final List<Option> options;

  RestoreRecord(Store store, RecordSort<T> sort) {
    this.work = new Work(store);
    this.sort = sort;
    this.options =
        List.of(
            Option.text(
                sort.word(),
                (call, typed) -> store.read(call.guild(), desk -> choices(deleted(desk, typed)))));
  }

  @Override
  public String route() {
    return sort.word() + " restore";
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
    return work.write(call, desk -> restore(call, desk));
  }

  private Reply restore(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    String typed = call.inputs().text(sort.word()).orElse("");
    Optional<RecordId> key = key(typed);
    if (key.isPresent()) {
      return restored(call, desk, key.get());
    }
    List<RecordState> found = deleted(desk, typed);
    List<RecordState> exact =
        found.stream().filter(record -> record.name().equalsIgnoreCase(typed)).toList();
    if (exact.size() == 1) {
      return restored(call, desk, exact.getFirst().id());
    }
    return found.isEmpty()
        ? Reply.refuse(
            call.texts()
                .say("record.restore.none", "kind", sort.word(), "typed", Brief.of(typed, 100)))
        : Question.ask(
            call,
            route(),
            sort.word(),
            call.texts().say("record.restore.which", "kind", sort.word()),
            choices(found));
  }

  private Reply restored(Call call, Desk desk, RecordId id) {
    return new RecordTold(call, desk, sort).deleted(desk.recordEdits().restore(id));
  }

  private Optional<RecordId> key(String typed) {
    Matcher key = KEY.matcher(typed);
    return key.matches()
        ? Optional.of(new RecordId(sort.kind(), Long.parseLong(key.group(1))))
        : Optional.empty();
  }

  private List<RecordState> deleted(Desk desk, String typed) {
    return desk.recordEdits().deleted(sort.kind(), typed, MOST);
  }

  private List<Choice> choices(List<RecordState> records) {
    return records.stream()
        .map(record -> new Choice(sort.key(record.id()), Brief.of(record.name(), 80)))
        .toList();
  }
}
