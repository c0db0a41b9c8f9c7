package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Many;
import dev.dealdesk.store.opportunity.ManyChange;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.List;

/** What would come of changing many opportunities: which, which not and why, and their totals. */
record ManyPreview(Call call, Desk desk) {

  /** What is shown, and what is kept until it is confirmed. */
  record Shown(List<Block> blocks, ManyDraft draft) {}

  Shown of(ListQuery query, ManyEdit edit, int most) {
    List<Opportunity> all = desk.listing().page(query.filter(), query.order(), 0, most);
    ManyLeft left = new ManyLeft(call.texts(), edit.needs());
    List<Opportunity> meant = new ArrayList<>();
    for (Opportunity each : all) {
      edit.skips(each)
          .ifPresentOrElse(why -> left.skipped(each.number(), why), () -> meant.add(each));
    }
    ManyChange change = desk.many().rehearse(meant, edit::of, call.at());
    left.left(change.left());
    return new Shown(
        List.of(new Block.Panel(Colour.PLAIN, blocks(query, edit, change, left))),
        new ManyDraft(
            edit.kept(),
            change.done().stream()
                .map(ManyChange.Done::before)
                .map(before -> new Many.Target(before.number(), before.since()))
                .toList()));
  }

  private List<Block> blocks(ListQuery query, ManyEdit edit, ManyChange change, ManyLeft left) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            call.texts()
                .say(
                    "opportunity.many.title",
                    "change",
                    new Markdown(edit.said(call.texts())),
                    "what",
                    new ListWords(call.texts()).of(query))));
    List<String> figures = new ArrayList<>();
    figures.add(call.texts().say("opportunity.many.will", "count", change.done().size()));
    figures.addAll(new ManySums(call.texts()).of(change.done()));
    figures.addAll(left.lines());
    blocks.add(new Block.Text(String.join("\n", figures)));
    if (!change.done().isEmpty()) {
      blocks.add(new Block.Divider());
      blocks.add(new Block.Text(new ManyLines(call.texts(), desk).of(change.done())));
    }
    return blocks;
  }
}
