package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Filter;
import dev.dealdesk.store.workspace.StageKind;

/** How many opportunities are open. */
final class OpenSection implements Section<OpenSection.Facts> {

  /** The open opportunities. */
  record Facts(long count) {}

  @Override
  public String name() {
    return "open";
  }

  @Override
  public Class<Facts> facts() {
    return Facts.class;
  }

  @Override
  public Facts note(Desk desk, Span span) {
    return new Facts(desk.listing().totals(Filter.ALL.withStatus(StageKind.OPEN)).count());
  }

  @Override
  public Part part(Facts facts, Texts texts) {
    return Part.of(new Block.Text(texts.say("digest.open", "count", facts.count())));
  }
}
