package dev.dealdesk.bot.record;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import dev.dealdesk.store.record.RecordState;
import dev.dealdesk.store.upkeep.Deletion;
import dev.dealdesk.store.upkeep.Editing;
import dev.dealdesk.store.upkeep.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what came of changing an account or a contact. */
record RecordTold(Call call, Desk desk, RecordSort<?> sort) {

  Reply edited(Editing editing, String route) {
    return switch (editing) {
      case Editing.Edited(var before, var after) -> changed(after.id(), differences(before, after));
      case Editing.Unchanged(var current) ->
          new Reply.Refuse(
              Stream.concat(
                      Stream.of(new Block.Text(say("record.unchanged", current.name()))),
                      sort.panel(call, desk, current.id()).stream())
                  .toList());
      case Editing.Conflicted conflicted -> conflicted(conflicted, route);
      case Editing.Missing(_) -> missing();
    };
  }

  private String differences(RecordState before, RecordState after) {
    List<String> parts = new RecordTexts(call.texts(), desk).differences(before.differences(after));
    return Stream.concat(
            Stream.of(say("record.edited", after.name()), String.join(" · ", parts)),
            madeAccount(before, after).stream())
        .collect(Collectors.joining("\n"));
  }

  /** Says of a contact's new account that it was made along. */
  private Optional<String> madeAccount(RecordState before, RecordState after) {
    return after
        .value(RecordField.ACCOUNT)
        .filter(account -> !before.value(RecordField.ACCOUNT).equals(Optional.of(account)))
        .map(account -> new RecordId(RecordKind.ACCOUNT, Long.parseLong(account)))
        .filter(account ->
            desk.recordHistory()
                .last(account)
                .filter(change -> change.what() == RecordChange.What.CREATED)
                .filter(change -> change.interaction().equals(OptionalLong.of(call.interaction())))
                .isPresent())
        .flatMap(desk.recordEdits()::nameOf)
        .map(name -> call.texts().say("record.new_account", "name", Brief.of(name, 100)));
  }

  /** In place of the panel on which it was done, or as a message of its own. */
  private Reply changed(RecordId id, String done) {
    List<Block> blocks = undoable(id, done);
    return Seen.onCard(call.inputs()) && !Question.asked(call.inputs())
        ? new Reply.Edit(blocks)
        : Question.answered(call, blocks);
  }

  /** What was done, with a button that takes it back, and the panel. */
  List<Block> undoable(RecordId id, String done) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Section(done, UndoButton.of(call)));
    blocks.addAll(sort.panel(call, desk, id));
    return blocks;
  }

  /** "Use mine" asks for the same again, now knowing what the other has changed. */
  private Reply conflicted(Editing.Conflicted conflicted, String route) {
    RecordState current = conflicted.current();
    String lines =
        conflicted.conflicts().stream()
            .map(conflict -> line(conflicted, conflict))
            .collect(Collectors.joining("\n"));
    Press mine =
        Question.again(new Press(route, Question.texts(call.inputs())))
            .with(sort.word(), sort.key(current.id()))
            .with(Seen.INPUT, conflicted.version());
    Press theirs =
        Press.of(sort.word() + " show")
            .with(sort.word(), sort.key(current.id()))
            .with("privately", "yes");
    return new Reply.Refuse(
        List.of(
            new Block.Text(say("record.conflict", current.name()) + "\n" + lines),
            Block.Buttons.of(
                new Button(call.texts().label("record.conflict.mine"), mine, Button.Weight.MAIN),
                new Button(call.texts().label("record.conflict.theirs"), theirs))));
  }

  private String line(Editing.Conflicted conflicted, Editing.Conflict conflict) {
    RecordTexts said = new RecordTexts(call.texts(), desk);
    return call.texts()
        .say(
            "record.conflict.line",
            "field",
            said.name(conflict.field()),
            "seen",
            said.value(conflict.field(), conflicted.seen().value(conflict.field())),
            "now",
            said.value(conflict.field(), conflicted.current().value(conflict.field())),
            "wanted",
            said.value(conflict.field(), conflicted.wanted().value(conflict.field())),
            "who",
            conflict.by().map(Person::name).orElse("–"),
            "when",
            new Markdown("<t:" + conflict.at().getEpochSecond() + ":R>"));
  }

  Reply deleted(Deletion deletion) {
    return switch (deletion) {
      case Deletion.Deleted(var record) ->
          Question.answered(
              call,
              List.of(
                  new Block.Section(say("record.deleted", record.name()), UndoButton.of(call))));
      case Deletion.Restored(var record) ->
          Question.answered(call, undoable(record.id(), say("record.restored", record.name())));
      case Deletion.InUse(var record, var usage) -> inUse(record, usage);
      case Deletion.Missing(_) -> missing();
    };
  }

  private Reply inUse(RecordState record, Usage usage) {
    String sentence =
        call.texts()
            .say(
                "record.in_use",
                "kind",
                sort.word(),
                "name",
                Brief.of(record.name(), 100),
                "opportunities",
                usage.opportunities(),
                "contacts",
                usage.contacts());
    String key = sort.key(record.id());
    return Reply.refuse(
        sentence,
        new Button(
            call.texts().label("record.in_use.merge"),
            Press.of(sort.word() + " merge").with(MergeRecords.DUPLICATE, key)),
        new Button(
            call.texts().label("record.in_use.show"),
            Press.of(sort.word() + " show").with(sort.word(), key).with("privately", "yes")));
  }

  Reply missing() {
    return Reply.refuse(call.texts().say("record.missing", "kind", sort.word()));
  }

  private String say(String key, String name) {
    return call.texts().say(key, "kind", sort.word(), "name", Brief.of(name, 100));
  }
}
