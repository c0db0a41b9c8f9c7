package dev.dealdesk.bot;

import dev.dealdesk.bot.account.AccountSort;
import dev.dealdesk.bot.account.CreateAccount;
import dev.dealdesk.bot.account.ListAccounts;
import dev.dealdesk.bot.account.ShowAccount;
import dev.dealdesk.bot.activity.AddNote;
import dev.dealdesk.bot.activity.ListActivities;
import dev.dealdesk.bot.activity.LogActivity;
import dev.dealdesk.bot.alert.AlertActions;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.contact.ContactSort;
import dev.dealdesk.bot.contact.CreateContact;
import dev.dealdesk.bot.contact.ListContacts;
import dev.dealdesk.bot.contact.ShowContact;
import dev.dealdesk.bot.contactrole.AddRole;
import dev.dealdesk.bot.contactrole.ListRoles;
import dev.dealdesk.bot.contactrole.MakePrimary;
import dev.dealdesk.bot.contactrole.RemoveRole;
import dev.dealdesk.bot.digest.Digests;
import dev.dealdesk.bot.exporting.Export;
import dev.dealdesk.bot.help.Help;
import dev.dealdesk.bot.importing.Attachments;
import dev.dealdesk.bot.importing.ImportFiles;
import dev.dealdesk.bot.message.LogMessage;
import dev.dealdesk.bot.notice.Notices;
import dev.dealdesk.bot.opportunity.ApplyMany;
import dev.dealdesk.bot.opportunity.AssignOpportunity;
import dev.dealdesk.bot.opportunity.ChangeMany;
import dev.dealdesk.bot.opportunity.CloneOpportunity;
import dev.dealdesk.bot.opportunity.CloseOpportunity;
import dev.dealdesk.bot.opportunity.CreateOpportunity;
import dev.dealdesk.bot.opportunity.DeleteOpportunity;
import dev.dealdesk.bot.opportunity.EditOpportunity;
import dev.dealdesk.bot.opportunity.ListOpportunities;
import dev.dealdesk.bot.opportunity.MoreActions;
import dev.dealdesk.bot.opportunity.MoveStage;
import dev.dealdesk.bot.opportunity.PlanNextStep;
import dev.dealdesk.bot.opportunity.ReopenOpportunity;
import dev.dealdesk.bot.opportunity.RestoreOpportunity;
import dev.dealdesk.bot.opportunity.ShowHistory;
import dev.dealdesk.bot.opportunity.ShowOpportunity;
import dev.dealdesk.bot.opportunity.ShowScore;
import dev.dealdesk.bot.pipeline.AdjustForecast;
import dev.dealdesk.bot.pipeline.ChangesPipeline;
import dev.dealdesk.bot.pipeline.ForecastPipeline;
import dev.dealdesk.bot.pipeline.LeaderboardPipeline;
import dev.dealdesk.bot.pipeline.MarkImportant;
import dev.dealdesk.bot.pipeline.ShowAccuracy;
import dev.dealdesk.bot.pipeline.ShowFigures;
import dev.dealdesk.bot.pipeline.ShowFocus;
import dev.dealdesk.bot.pipeline.ShowGroup;
import dev.dealdesk.bot.pipeline.ShowMoves;
import dev.dealdesk.bot.pipeline.ShowRisks;
import dev.dealdesk.bot.pipeline.TrendPipeline;
import dev.dealdesk.bot.pipeline.ViewPipeline;
import dev.dealdesk.bot.record.Upkeep;
import dev.dealdesk.bot.setup.EnterSetting;
import dev.dealdesk.bot.setup.SetSetting;
import dev.dealdesk.bot.setup.ShowSetup;
import dev.dealdesk.bot.setup.UndoSetting;
import dev.dealdesk.bot.setup.UseTemplate;
import dev.dealdesk.bot.start.StartFromMessage;
import dev.dealdesk.bot.start.StartOpportunity;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.thread.NoteMention;
import dev.dealdesk.bot.thread.OpenThread;
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
            new AssignOpportunity(store),
            new PlanNextStep(store),
            new AddNote(store),
            new LogActivity(store),
            new ListActivities(store),
            new CloneOpportunity(store),
            new DeleteOpportunity(store),
            new RestoreOpportunity(store),
            new ShowHistory(store),
            new ShowScore(store),
            new CreateAccount(store),
            new ShowAccount(store),
            new ListAccounts(store)));
    actions.addAll(Upkeep.of(store, new AccountSort()));
    actions.addAll(
        List.of(new CreateContact(store), new ShowContact(store), new ListContacts(store)));
    actions.addAll(Upkeep.of(store, new ContactSort()));
    actions.addAll(
        List.of(
            new AddRole(store),
            new ListRoles(store),
            new RemoveRole(store),
            new MakePrimary(store)));
    actions.addAll(
        List.of(
            new ViewPipeline(store),
            new ShowGroup(store),
            new ChangesPipeline(store),
            new ShowMoves(store),
            new TrendPipeline(store),
            new ForecastPipeline(store),
            new AdjustForecast(store),
            new ShowAccuracy(store),
            new LeaderboardPipeline(store),
            new ShowFigures(store)));
    actions.addAll(List.of(new ShowRisks(store), new ShowFocus(store), new MarkImportant(store)));
    actions.add(new Export(store));
    actions.addAll(ImportFiles.actions(store, attachments));
    actions.addAll(Digests.actions(store, messenger));
    actions.addAll(Notices.actions(store, messenger));
    actions.addAll(AlertActions.all(store));
    actions.addAll(
        List.of(
            new LogMessage(store),
            new StartFromMessage(store),
            new StartOpportunity(store),
            new OpenOpportunities(store, new ListOpportunities(store)),
            new OpenThread(store, messenger, new Bundles()),
            new NoteMention(store)));
    actions.add(new UndoChange(store));
    actions.addAll(
        List.of(
            new ShowSetup(store),
            new SetSetting(store),
            new EnterSetting(store),
            new UseTemplate(store),
            new UndoSetting(store)));
    actions.add(new ChangeMany(store));
    actions.add(new ApplyMany(store));
    actions.add(new MoreActions(actions));
    return withHelp(actions);
  }

  private static List<Action> withHelp(List<? extends Action> actions) {
    List<Command> commands =
        actions.stream().filter(Command.class::isInstance).map(Command.class::cast).toList();
    return Stream.concat(actions.stream(), Stream.of(new Help(commands))).toList();
  }
}
