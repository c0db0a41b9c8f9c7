package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.upkeep.Deletion;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /opportunity restore}: brings back one that was deleted. */
public final class RestoreOpportunity implements Command {

  static final String ROUTE = "opportunity restore";

  private final Work work;
  private final List<Option> options;

  public RestoreOpportunity(Store store) {
    work = new Work(store);
    options = List.of(Option.text("opportunity", new Names(store).deleted()));
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
    return work.write(call, desk -> restored(call, desk));
  }

  private static Reply restored(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    return there(call, desk)
        .<Reply>map(number -> restore(call, desk, number))
        .orElseGet(() -> {
          Resolved<Opportunity> deleted =
              new Resolver(call, desk, ROUTE).insisting().deletedOpportunity("opportunity");
          return deleted
              .question()
              .orElseGet(() -> restore(call, desk, deleted.got().orElseThrow().number()));
        });
  }

  /** One that somebody has brought back already is told to be there. */
  private static Optional<OpportunityNumber> there(Call call, Desk desk) {
    return call.inputs()
        .text("opportunity")
        .filter(typed -> typed.matches("#?[1-9]\\d{0,14}"))
        .map(typed -> new OpportunityNumber(Long.parseLong(typed.replace("#", ""))))
        .filter(number -> desk.opportunities().find(number).isPresent());
  }

  private static Reply restore(Call call, Desk desk, OpportunityNumber number) {
    Outcome outcome = desk.opportunities().change(number, List.of(new Edit.Restore()));
    List<String> along =
        outcome instanceof Outcome.Changed(var _, var after, var _)
            ? along(call, desk, after)
            : List.of();
    return new Outcomes(call, desk, ROUTE).changed(outcome, along);
  }

  /** What it belongs to and who plays a role in it may have been deleted as well: used nowhere. */
  private static List<String> along(Call call, Desk desk, Opportunity restored) {
    List<Contact> contacts =
        desk.contactRoles().of(restored.number()).stream().map(ContactRole::contact).toList();
    Stream<RecordId> accounts =
        Stream.concat(
                restored.account().stream(),
                contacts.stream().flatMap(contact -> contact.account().stream()))
            .map(account -> RecordId.of(account.id()));
    return Stream.concat(accounts, contacts.stream().map(contact -> RecordId.of(contact.id())))
        .distinct()
        .flatMap(id -> back(call, desk, id).stream())
        .toList();
  }

  private static Optional<String> back(Call call, Desk desk, RecordId id) {
    return desk.recordEdits().restore(id) instanceof Deletion.Restored(var revived)
        ? Optional.of(
            call.texts()
                .say("opportunity.restored_along", "kind", id.kind(), "name", revived.name()))
        : Optional.empty();
  }
}
