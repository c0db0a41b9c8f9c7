package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordState;
import dev.dealdesk.store.upkeep.MergePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a merge would leave, and what moves along; nothing has been done yet.
 *
 * @param taken fields in which the duplicate knows better
 */
record MergePreview(
    Call call,
    Desk desk,
    RecordSort<?> sort,
    String route,
    MergePlan.Ready plan,
    Set<RecordField> taken) {

  /** A choice that keeps everything of the survivor: a menu cannot be left empty. */
  private static final String NOTHING = "nothing";

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(title()));
    blocks.add(new Block.Text(fields()));
    blocks.add(
        new Block.Text(
            call.texts()
                .say(
                    "record.merge.along",
                    "moves",
                    new Markdown(new MovesText(call.texts(), sort.word()).of(plan.moves())))));
    if (!plan.differing().isEmpty()) {
      blocks.add(menu());
    }
    blocks.add(buttons());
    return List.of(new Block.Panel(Colour.WARNING, blocks));
  }

  private String title() {
    return call.texts()
        .say("record.merge.title", "left", name(plan.survivor()), "right", name(plan.merged()));
  }

  private static String name(RecordState record) {
    return Brief.of(record.name(), 80);
  }

  /** A line for each field that the two do not agree about. */
  private String fields() {
    RecordTexts said = new RecordTexts(call.texts(), desk);
    RecordState result = plan.result(taken);
    Stream<String> differing =
        plan.differing().stream()
            .map(field -> {
              boolean theirs = taken.contains(field);
              RecordState lost = theirs ? plan.survivor() : plan.merged();
              return call.texts()
                  .say(
                      "record.merge.differs",
                      "field",
                      said.name(field),
                      "kept",
                      said.value(field, result.value(field)),
                      "lost",
                      said.value(field, lost.value(field)));
            });
    Stream<String> filled =
        plan.filled().stream()
            .map(field ->
                call.texts()
                    .say(
                        "record.merge.filled",
                        "field",
                        said.name(field),
                        "value",
                        said.value(field, result.value(field))));
    return Stream.concat(differing, filled).collect(Collectors.joining("\n"));
  }

  private Block menu() {
    RecordTexts said = new RecordTexts(call.texts(), desk);
    Choice none =
        new Choice(
            NOTHING,
            call.texts().label("record.merge.keep_all", "name", name(plan.survivor())),
            "",
            taken.isEmpty());
    List<Choice> choices =
        Stream.concat(
                Stream.of(none),
                plan.differing().stream()
                    .map(field ->
                        new Choice(
                            field.code(),
                            call.texts()
                                .label(
                                    "record.merge.take",
                                    "field",
                                    said.name(field),
                                    "value",
                                    Brief.of(said.plain(field, plan.merged().value(field)), 60)),
                            Brief.of(
                                call.texts()
                                    .label(
                                        "record.merge.instead",
                                        "value",
                                        said.plain(field, plan.survivor().value(field))),
                                90),
                            taken.contains(field))))
            .toList();
    return new Block.Menu(
        press(plan.survivor(), plan.merged()),
        MergeRecords.TAKEN,
        call.texts().label("record.merge.choose", "name", name(plan.merged())),
        choices,
        choices.size());
  }

  private Block buttons() {
    Press again = press(plan.survivor(), plan.merged());
    String codes = taken.stream().map(RecordField::code).sorted().collect(Collectors.joining(","));
    Press confirmed =
        (codes.isEmpty() ? again : again.with(MergeRecords.TAKEN, codes))
            .with(MergeRecords.CONFIRMED, "yes");
    return Block.Buttons.of(
        new Button(call.texts().label("record.merge.confirm"), confirmed, Button.Weight.MAIN),
        new Button(
            call.texts().label("record.merge.swap", "name", Brief.of(plan.merged().name(), 50)),
            press(plan.merged(), plan.survivor())),
        new Button(
            call.texts().label("record.merge.cancel"), again.with(MergeRecords.CANCELLED, "yes")));
  }

  private Press press(RecordState left, RecordState right) {
    return Question.again(
        Press.of(route)
            .with(sort.word(), sort.key(left.id()))
            .with(MergeRecords.DUPLICATE, sort.key(right.id())));
  }
}
