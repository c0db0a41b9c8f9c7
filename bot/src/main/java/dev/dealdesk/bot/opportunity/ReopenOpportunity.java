package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Edit;
import java.util.List;

/** {@code /opportunity reopen}: what held just before it was closed holds again. */
public final class ReopenOpportunity implements Command {

  static final String ROUTE = "opportunity reopen";

  private final Work work;
  private final List<Option> options;

  public ReopenOpportunity(Store store) {
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
    return work.write(
        call,
        desk ->
            About.toChange(
                call,
                desk,
                ROUTE,
                opportunity ->
                    new Outcomes(call, desk, ROUTE)
                        .changed(
                            desk.opportunities()
                                .change(
                                    opportunity.number(),
                                    List.of(new Edit.Reopen()),
                                    Seen.in(call.inputs())),
                            List.of())));
  }
}
