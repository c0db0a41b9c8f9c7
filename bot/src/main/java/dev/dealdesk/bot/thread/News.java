package dev.dealdesk.bot.thread;

import dev.dealdesk.bot.card.HistoryLine;
import dev.dealdesk.bot.card.OpportunityCard;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.thread.OpportunityThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One message of a thread: the card first, then what changed since the last message.
 *
 * @param blocks none where there is nothing that is not known there
 * @param upTo the last change that it tells
 * @param nonce the same for the same message
 */
record News(List<Block> blocks, long upTo, String nonce) {

  private static final int MOST = 25;

  /** Characters, so that all of it is shown. */
  private static final int ROOM = 3000;

  /** The next message; none where everything is told. */
  static Optional<News> of(Texts texts, Instant now, Desk desk, OpportunityThread thread) {
    return thread.toldTo().isEmpty()
        ? Optional.of(card(texts, now, desk, thread))
        : changes(texts, desk, thread, thread.toldTo().getAsLong());
  }

  private static News card(Texts texts, Instant now, Desk desk, OpportunityThread thread) {
    OpportunityNumber number = thread.number();
    List<Block> blocks =
        desk.opportunities()
            .find(number)
            .map(opportunity -> OpportunityCard.of(texts, now, desk, opportunity))
            .orElseGet(List::of);
    return new News(
        blocks, desk.opportunities().lastChange(number), "card" + thread.id().orElseThrow());
  }

  private static Optional<News> changes(
      Texts texts, Desk desk, OpportunityThread thread, long toldTo) {
    HistoryLine line = new HistoryLine(texts, desk);
    List<Block> lines = new ArrayList<>();
    int room = ROOM;
    long upTo = toldTo;
    for (Change change : desk.opportunities().historyAfter(thread.number(), toldTo, MOST)) {
      if (!isSaidIn(desk, thread, change)) {
        String said = line.of(change);
        room -= said.length();
        if (room < 0 && !lines.isEmpty()) {
          break;
        }
        lines.add(new Block.Text(said));
      }
      upTo = change.id();
    }
    return upTo == toldTo ? Optional.empty() : Optional.of(new News(lines, upTo, "change" + upTo));
  }

  /** What was noted from a message of the thread stands there already. */
  private static boolean isSaidIn(Desk desk, OpportunityThread thread, Change change) {
    String there = "/" + thread.id().orElseThrow() + "/";
    return change.kind() == Change.Kind.NOTED
        && change.activity().stream()
            .mapToObj(desk.activities()::find)
            .flatMap(Optional::stream)
            .flatMap(activity -> activity.messageUrl().stream())
            .anyMatch(url -> url.contains(there));
  }
}
