package dev.dealdesk.bot;

import dev.dealdesk.bot.account.CreateAccount;
import dev.dealdesk.bot.account.ListAccounts;
import dev.dealdesk.bot.account.ShowAccount;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.contact.CreateContact;
import dev.dealdesk.bot.contact.ListContacts;
import dev.dealdesk.bot.contact.ShowContact;
import dev.dealdesk.bot.contactrole.AddRole;
import dev.dealdesk.bot.contactrole.ListRoles;
import dev.dealdesk.bot.contactrole.MakePrimary;
import dev.dealdesk.bot.contactrole.RemoveRole;
import dev.dealdesk.bot.exporting.Export;
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
import dev.dealdesk.bot.undo.UndoChange;
import dev.dealdesk.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything Dealdesk can do, in the order in which {@code /help} lists it. */
final class Commands {

  private Commands() {}

  static List<Action> all(Store store, Attachments attachments, Messenger messenger) {
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
            new ShowHistory(store),
            new CreateAccount(store),
            new ShowAccount(store),
            new ListAccounts(store),
            new CreateContact(store),
            new ShowContact(store),
            new ListContacts(store),
            new AddRole(store),
            new ListRoles(store),
            new RemoveRole(store),
            new MakePrimary(store)));
    actions.add(new Export(store));
    actions.addAll(ImportFiles.actions(store, attachments));
    actions.add(new UndoChange(store));
    return withHelp(actions);
  }

  private static List<Action> withHelp(List<? extends Action> actions) {
    List<Command> commands =
        actions.stream().filter(Command.class::isInstance).map(Command.class::cast).toList();
    return Stream.concat(actions.stream(), Stream.of(new Help(commands))).toList();
  }
}
