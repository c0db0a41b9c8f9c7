package dev.dealdesk.bot;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.help.Help;
import dev.dealdesk.bot.importing.Attachments;
import dev.dealdesk.bot.importing.ImportFiles;
import dev.dealdesk.bot.opportunity.CloseOpportunity;
import dev.dealdesk.bot.opportunity.CreateOpportunity;
import dev.dealdesk.bot.opportunity.EditOpportunity;
import dev.dealdesk.bot.opportunity.ListOpportunities;
import dev.dealdesk.bot.opportunity.MoveStage;
import dev.dealdesk.bot.opportunity.ReopenOpportunity;
import dev.dealdesk.bot.opportunity.ShowHistory;
import dev.dealdesk.bot.opportunity.ShowOpportunity;
import dev.dealdesk.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything Dealdesk can do, in the order in which {@code /help} lists it. */
final class Commands {

  private Commands() {}

  static List<Action> all(Store store, Attachments attachments) {
    List<Action> actions = new ArrayList<>();
    actions.addAll(
        List.of(
            new CreateOpportunity(store),
            new ShowOpportunity(store),
            new ListOpportunities(store),
            new EditOpportunity(store),
            new MoveStage(store),
            CloseOpportunity.won(store),
            CloseOpportunity.lost(store),
            new ReopenOpportunity(store),
            new ShowHistory(store)));
    actions.addAll(ImportFiles.actions(store, attachments));
    return withHelp(actions);
  }

  private static List<Action> withHelp(List<? extends Action> actions) {
    List<Command> commands =
        actions.stream().filter(Command.class::isInstance).map(Command.class::cast).toList();
    return Stream.concat(actions.stream(), Stream.of(new Help(commands))).toList();
  }
}
