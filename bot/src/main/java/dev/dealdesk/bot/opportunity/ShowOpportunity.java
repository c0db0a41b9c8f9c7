package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.OpportunityCard;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.Set;

/** {@code /opportunity show}: the card, for everybody in the channel. */
public final class ShowOpportunity implements Command {

  static final String ROUTE = "opportunity show";

  /** An input that shows the card to the person alone. */
  static final String PRIVATELY = "privately";

  private final Work work;
  private final List<Option> options;

  public ShowOpportunity(Store store) {
    work = new Work(store);
    options = List.of(Option.text("opportunity", new Names(store).opportunity()));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk ->
            About.opportunity(call, desk, ROUTE, opportunity -> shown(call, desk, opportunity)));
  }

  private static Reply shown(Call call, Desk desk, Opportunity opportunity) {
    var card = OpportunityCard.of(call, desk, opportunity);
    return call.inputs().has(PRIVATELY)
        ? new Reply.Say(Visibility.PRIVATE, card, Set.of())
        : Question.answered(call, card);
  }
}
