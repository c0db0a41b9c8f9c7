package dev.dealdesk.bot.account;

import dev.dealdesk.bot.card.OpportunityLine;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Filter;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Order;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is sold to an account: exact totals, and the opportunities that close next.
 *
 * @param open what all open ones come to
 * @param won what all won ones come to
 */
record Business(Texts texts, Totals open, Totals won, List<Opportunity> next) {

  private static final int SHOWN = 5;

  static Business of(Texts texts, Desk desk, AccountId account) {
    Filter open = filter(account, StageKind.OPEN);
    return new Business(
        texts,
        desk.listing().totals(open),
        desk.listing().totals(filter(account, StageKind.WON)),
        desk.listing().page(open, Order.CLOSE_DATE, 0, SHOWN));
  }

  String totals() {
    return said("account.open", open, this::openTotal)
        + "\n"
        + said("account.won", won, this::wonTotal);
  }

  private String openTotal(Totals.Line line) {
    return texts.say("account.open.total", "amount", line.amount(), "expected", line.expected());
  }

  private String wonTotal(Totals.Line line) {
    return texts.say("account.won.total", "amount", line.amount());
  }

  private String said(String key, Totals totals, Function<Totals.Line, String> total) {
    String lines = totals.lines().stream().map(total).collect(Collectors.joining());
    return texts.say(
        key,
        "count",
        totals.count(),
        "totals",
        new Markdown(lines),
        "unknown",
        totals.unknownAmounts());
  }

  /** Empty where none is open. */
  String opportunities() {
    if (next.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    lines.add(texts.say("account.open.title"));
    next.forEach(each -> lines.add(OpportunityLine.of(texts, each)));
    if (open.count() > next.size()) {
      lines.add(texts.say("account.open.more", "count", open.count() - next.size()));
    }
    return String.join("\n", lines);
  }

  private static Filter filter(AccountId account, StageKind kind) {
    return Filter.ALL.ofAccount(account).withStatus(kind);
  }
}
