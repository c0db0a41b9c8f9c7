package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import java.util.List;
import java.util.Optional;

/** What is different between accounts and contacts, for the commands that both have. */
public interface RecordSort<T> {

  /** Characters of a field. */
  int LONGEST = 200;

  RecordKind kind();

  /** What can be entered of one, and so changed. */
  List<RecordField> entered();

  /** Those of them that the form shows, at most five. */
  List<RecordField> inForm();

  Completer completer(Names names);

  /** The one that an input names; the resolver asks back where that is not clear. */
  Resolved<T> named(Resolver resolver, String input);

  RecordId id(T record);

  /** Everything about one at a glance; it is there. */
  List<Block> panel(Call call, Desk desk, RecordId id);

  /**
   * What was entered in the input of a field's name, as the history writes it; for a transaction
   * that writes.
   */
  default Resolved<Optional<String>> read(Call call, Desk desk, String route, RecordField field) {
    Entries entries = new Entries(call, desk.workspace(), route, true);
    if (field != RecordField.NAME) {
      return entries.text(field.code(), LONGEST);
    }
    return switch (entries.name(field.code(), LONGEST)) {
      case Resolved.Got<String>(var name) -> new Resolved.Got<>(Optional.of(name));
      case Resolved.Asks<String>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Absent<String>() -> new Resolved.Absent<>();
    };
  }

  /** The command's first word, the option that names one, and what the texts call it. */
  default String word() {
    return kind().code();
  }

  /** How a press names one. */
  default String key(RecordId id) {
    return word() + ":" + id.value();
  }
}
