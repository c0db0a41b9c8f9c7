package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordDelta;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordState;
import dev.dealdesk.store.upkeep.RecordUndone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what was taken back about accounts and contacts, and what stays and why. */
public record RecordUndoText(Texts texts, Desk desk) {

  private static final int LISTED = 10;
  private static final int SHOWN = 4;

  public List<Block> of(RecordUndone.TakenBack undone) {
    List<String> lines = new ArrayList<>();
    undone.taken().stream().limit(LISTED).map(this::taken).forEach(lines::add);
    more(undone.taken().size(), lines);
    undone.kept().stream().limit(LISTED).map(this::kept).forEach(lines::add);
    more(undone.kept().size(), lines);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(String.join("\n", lines)));
    List<Button> buttons =
        undone.taken().stream()
            .map(RecordUndone.Taken::now)
            .filter(record -> !record.deleted())
            .map(this::show)
            .distinct()
            .limit(SHOWN)
            .toList();
    if (!buttons.isEmpty()) {
      blocks.add(new Block.Buttons(buttons));
    }
    return blocks;
  }

  private Button show(RecordState record) {
    String word = record.id().kind().code();
    return new Button(
        texts.label("record.undo.show", "name", Brief.of(record.name(), 60)),
        Press.of(word + " show")
            .with(word, word + ":" + record.id().value())
            .with("privately", "yes"));
  }

  private String taken(RecordUndone.Taken taken) {
    RecordChange change = taken.change();
    Map<RecordField, RecordDelta> back = new EnumMap<>(RecordField.class);
    change
        .fields()
        .forEach((field, delta) -> {
          if (taken.now().value(field).equals(delta.before())) {
            back.put(field, delta.reversed());
          }
        });
    boolean made = change.what() == RecordChange.What.CREATED;
    List<String> fields = made ? List.of() : new RecordTexts(texts, desk).differences(back);
    return texts.say(
        "record.undo.taken",
        "kind",
        change.record().kind().code(),
        "what",
        change.what(),
        "merged",
        change.other().map(RecordChange.Other::survives).orElse(false),
        "name",
        Brief.of(taken.now().name(), 100),
        "fields",
        new Markdown(fields.isEmpty() ? "" : ": " + String.join(" · ", fields)));
  }

  private String kept(RecordUndone.Kept kept) {
    RecordTexts said = new RecordTexts(texts, desk);
    return texts.say(
        "record.undo.kept",
        "reason",
        kept.reason(),
        "some",
        !kept.fields().isEmpty(),
        "name",
        Brief.of(kept.now().name(), 100),
        "fields",
        kept.fields().stream().sorted().map(said::name).collect(Collectors.joining(", ")));
  }

  private void more(int count, List<String> lines) {
    if (count > LISTED) {
      lines.add(texts.say("record.undo.more", "count", count - LISTED));
    }
  }
}
