package dev.dealdesk.bot.undo;

import dev.dealdesk.bot.card.Differences;
import dev.dealdesk.bot.card.HistoryLine;
import dev.dealdesk.bot.card.OpportunityCard;
import dev.dealdesk.bot.card.OpportunityLine;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Undone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what was taken back, and what stays because somebody has changed it since. */
record Told(Call call, Desk desk) {

  private static final int LISTED = 10;

  /** A single opportunity, with its card. */
  List<Block> taken(Undone.Taken taken) {
    Opportunity now = taken.after();
    Stream<Block> head = Stream.of(new Block.Text(lines(sentence(taken), details(taken))));
    return now.deleted()
        ? Stream.concat(head, Stream.of(restore(now))).toList()
        : Stream.concat(head, OpportunityCard.of(call, desk, now).stream()).toList();
  }

  private String sentence(Undone.Taken taken) {
    return call.texts()
        .say(
            "undo.taken",
            "unmade",
            taken.unmade(),
            "number",
            number(taken.after()),
            "name",
            taken.after().name());
  }

  private List<String> details(Undone.Taken taken) {
    return taken.unmade()
        ? List.of()
        : Stream.concat(
                new Differences(call.texts(), desk)
                    .lines(Field.differences(taken.before(), taken.after())).stream(),
                taken.changes().stream().flatMap(this::beside))
            .toList();
  }

  /** What a change was about beside the opportunity's own fields. */
  private Stream<String> beside(Change change) {
    if (change.activity().isPresent()) {
      return Stream.of(call.texts().say("undo.activity"));
    }
    return change.role().isPresent()
        ? Stream.of(
            call.texts()
                .say(
                    "undo.role",
                    "kind",
                    change.kind(),
                    "role",
                    new Markdown(new HistoryLine(call.texts(), desk).withoutFields(change))))
        : Stream.empty();
  }

  private Block restore(Opportunity now) {
    Press press = Press.of("opportunity restore").with("opportunity", now.number());
    return Block.Buttons.of(new Button(call.texts().label("undo.restore"), press));
  }

  /** Many at once. */
  List<Block> several(List<Undone.Taken> taken, List<Undone.Kept> kept) {
    List<String> lines = new ArrayList<>();
    lines.add(call.texts().say("undo.several", "count", taken.size(), "kept", kept.size()));
    taken.stream()
        .limit(LISTED)
        .map(each -> OpportunityLine.of(call.texts(), each.after()))
        .forEach(lines::add);
    more(taken.size(), lines);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(String.join("\n", lines)));
    if (!kept.isEmpty()) {
      blocks.add(new Block.Divider());
      blocks.addAll(kept(kept));
    }
    return List.of(new Block.Panel(Colour.PLAIN, blocks));
  }

  /** What stays as it is, and because of whom. */
  List<Block> kept(List<Undone.Kept> kept) {
    List<String> lines = new ArrayList<>();
    lines.add(call.texts().say("undo.kept", "count", kept.size()));
    kept.stream().limit(LISTED).map(this::line).forEach(lines::add);
    more(kept.size(), lines);
    return List.of(new Block.Text(String.join("\n", lines)));
  }

  private String line(Undone.Kept kept) {
    HistoryLine line = new HistoryLine(call.texts(), desk);
    Change last = kept.since().getLast();
    return call.texts()
        .say(
            "undo.kept.line",
            "number",
            number(kept.current()),
            "name",
            kept.current().name(),
            "since",
            new Markdown(line.of(last).lines().collect(Collectors.joining(" · "))));
  }

  private void more(int count, List<String> lines) {
    if (count > LISTED) {
      lines.add(call.texts().say("undo.more", "count", count - LISTED));
    }
  }

  private static String lines(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).collect(Collectors.joining("\n"));
  }

  private static Markdown number(Opportunity opportunity) {
    return new Markdown(opportunity.number().toString());
  }
}
