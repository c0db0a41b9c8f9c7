package dev.dealdesk.store.importing;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.record.RecordKind;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads a batch: all of it, in the transaction that it is given, or nothing. */
public final class Imports {

  private final Session session;

  public Imports(Session session) {
    this.session = session;
  }

  /**
   * Takes what is new, and changes what is here as the rows say; what they leave empty stays.
   *
   * @throws NotAllowedException if the author may not import
   */
  public Report load(Batch batch) {
    return load(batch, true);
  }

  /**
   * What {@link #load} would report. It makes what opportunities refer to, so the transaction has
   * to be taken back.
   *
   * @throws NotAllowedException if the author may not import
   */
  public Report rehearse(Batch batch) {
    return load(batch, false);
  }

  /**
   * Takes back a whole import, by who ran it or by a manager, within a day: what it made goes,
   * where nobody has used it since, and what it changed becomes what it was. What cannot be taken
   * back stays and is told.
   *
   * @param interaction in which it was run
   */
  public Reverted undo(long interaction) {
    return new ImportUndo(session).undo(interaction);
  }

  private Report load(Batch batch, boolean lasting) {
    session.author(Right.MANAGE);
    Fates fates = new Fates();
    StageLoad stages = new StageLoad(session);
    stages.make(batch, fates);
    PeopleLoad people = new PeopleLoad(session);
    people.load(batch.people(), fates);
    AccountLoad accounts = new AccountLoad(session);
    accounts.load(batch.accounts(), accountLinks(batch), fates);
    ContactLoad contacts = new ContactLoad(session, accounts);
    contacts.load(
        batch.contacts(), batch.roles().stream().map(Batch.ARole::contact).toList(), fates);
    OpportunityLoad opportunities = new OpportunityLoad(session, accounts, people, stages);
    List<OpportunityLoad.Lived> lived =
        opportunities.load(
            batch.opportunities(),
            batch.roles().stream().map(Batch.ARole::opportunity).toList(),
            fates);
    RoleLoad roles = new RoleLoad(session, opportunities, contacts);
    var played = roles.load(batch.roles(), fates);
    if (lasting) {
      new Runs(session).begin();
      stages.mark(session.author(Right.MANAGE).interaction());
      accounts.write();
      contacts.write();
      opportunities.writeUpdates();
      RecordHistory history = new RecordHistory(session);
      history.imported(RecordKind.ACCOUNT, accounts.made());
      history.imported(RecordKind.CONTACT, contacts.made());
      new OpportunityWriting(session, stages.process().id()).write(lived);
      roles.write(played);
    }
    return fates.report();
  }

  private static List<Link> accountLinks(Batch batch) {
    return Stream.concat(
            batch.opportunities().stream().map(Batch.AnOpportunity::account),
            batch.contacts().stream().map(Batch.AContact::account))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
