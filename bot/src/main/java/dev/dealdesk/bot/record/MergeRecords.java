package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Block;
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
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.upkeep.MergePlan;
import dev.dealdesk.store.workspace.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * {@code /account merge}, {@code /contact merge}: makes one of two. It shows first what would be
 * left and what moves along.
 */
final class MergeRecords<T> implements Command {

  /** The input that names the record which becomes part of the other. */
  static final String DUPLICATE = "duplicate";

  /** The input that lists fields in which the duplicate knows better. */
  static final String TAKEN = "taken";

  static final String CONFIRMED = "confirmed";
  static final String CANCELLED = "cancelled";

  private final Work work;
  private final RecordSort<T> sort;
  private final List<Option> options;

  MergeRecords(Store store, RecordSort<T> sort) {
    this.work = new Work(store);
    this.sort = sort;
    Names names = new Names(store);
    this.options =
        List.of(
            Option.text(sort.word(), sort.completer(names)),
            Option.text(DUPLICATE, sort.completer(names)));
  }

  @Override
  public String route() {
    return sort.word() + " merge";
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    if (call.inputs().has(CANCELLED)) {
      return Reply.edit(new Block.Text(call.texts().say("record.merge.cancelled")));
    }
    return call.inputs().has(CONFIRMED)
        ? work.write(
            call, desk -> both(call, desk, (left, right) -> merge(call, desk, left, right)))
        : work.prepare(
            call,
            Right.EDIT,
            desk -> both(call, desk, (left, right) -> preview(call, desk, left, right)));
  }

  /** The one that is left, and the one that becomes part of it. */
  private Reply both(Call call, Desk desk, BiFunction<RecordId, RecordId, Reply> then) {
    Resolver resolver = new Resolver(call, desk, route()).insisting();
    Resolved<T> left = sort.named(resolver, sort.word());
    Resolved<T> right = sort.named(resolver, DUPLICATE);
    return Resolved.firstQuestion(left, right)
        .orElseGet(() ->
            then.apply(sort.id(left.got().orElseThrow()), sort.id(right.got().orElseThrow())));
  }

  private Reply preview(Call call, Desk desk, RecordId left, RecordId right) {
    return switch (desk.recordMerges().plan(left, right)) {
      case MergePlan.Ready plan -> {
        List<Block> blocks =
            new MergePreview(call, desk, sort, route(), plan, taken(call.inputs())).blocks();
        yield Question.asked(call.inputs())
            ? new Reply.Edit(blocks)
            : Reply.privately(blocks.toArray(Block[]::new));
      }
      case MergePlan.Same(var record) -> same(call, record.name());
      case MergePlan.Missing(_) -> new RecordTold(call, desk, sort).missing();
    };
  }

  private Reply merge(Call call, Desk desk, RecordId left, RecordId right) {
    return switch (desk.recordMerges().merge(left, right, taken(call.inputs()))) {
      case MergePlan.Ready plan -> {
        String done =
            call.texts()
                .say(
                    "record.merged",
                    "left",
                    Brief.of(desk.recordEdits().nameOf(left).orElseThrow(), 100),
                    "right",
                    Brief.of(plan.merged().name(), 100),
                    "moves",
                    new Markdown(new MovesText(call.texts(), sort.word()).of(plan.moves())));
        yield Question.answered(call, new RecordTold(call, desk, sort).undoable(left, done));
      }
      case MergePlan.Same(var record) -> same(call, record.name());
      case MergePlan.Missing(_) -> new RecordTold(call, desk, sort).missing();
    };
  }

  private Reply same(Call call, String name) {
    return Reply.refuse(
        call.texts().say("record.merge.same", "kind", sort.word(), "name", Brief.of(name, 100)));
  }

  /** What a menu brings as several values, a button brings as one. */
  private Set<RecordField> taken(Inputs inputs) {
    Set<String> codes =
        inputs.texts(TAKEN).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .collect(Collectors.toSet());
    return sort.kind().fields().stream()
        .filter(field -> codes.contains(field.code()))
        .collect(Collectors.toSet());
  }
}
