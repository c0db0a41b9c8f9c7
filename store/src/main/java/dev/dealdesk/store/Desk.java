package dev.dealdesk.store;

import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.activity.Activities;
import dev.dealdesk.store.alert.Alerts;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.digest.DigestRuns;
import dev.dealdesk.store.digest.Digests;
import dev.dealdesk.store.digest.PastDigests;
import dev.dealdesk.store.draft.Drafts;
import dev.dealdesk.store.exporting.Exports;
import dev.dealdesk.store.exporting.Past;
import dev.dealdesk.store.focus.Focus;
import dev.dealdesk.store.forecast.Forecasts;
import dev.dealdesk.store.importing.Imports;
import dev.dealdesk.store.notice.Notices;
import dev.dealdesk.store.opportunity.ContactRoles;
import dev.dealdesk.store.opportunity.Listing;
import dev.dealdesk.store.opportunity.Many;
import dev.dealdesk.store.opportunity.Opportunities;
import dev.dealdesk.store.opportunity.Undo;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.pipeline.Looks;
import dev.dealdesk.store.pipeline.Metrics;
import dev.dealdesk.store.pipeline.Pipeline;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.risk.Risks;
import dev.dealdesk.store.score.Models;
import dev.dealdesk.store.score.Scores;
import dev.dealdesk.store.setup.Setup;
import dev.dealdesk.store.thread.Threads;
import dev.dealdesk.store.upkeep.RecordEdits;
import dev.dealdesk.store.upkeep.RecordMerges;
import dev.dealdesk.store.upkeep.RecordUndo;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Workspace;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Instant;

/** One workspace's sales desk, for the length of one transaction. */
public final class Desk {

  private final Session session;
  private final Models models;

  Desk(Session session, Models models) {
    this.session = session;
    this.models = models;
  }

  public Workspace workspace() {
    return session.workspace();
  }

  /** Settings, stages and contact roles. */
  public Workspaces settings() {
    return new Workspaces(session.handle(), session.workspace().guild());
  }

  /** Changes settings, and tells who has. */
  public Setup setup() {
    return new Setup(session);
  }

  public SalesProcess process() {
    return settings().process();
  }

  public Opportunities opportunities() {
    return new Opportunities(session);
  }

  /** Takes back what an interaction changed. */
  public Undo undo() {
    return new Undo(session);
  }

  /** Many opportunities, changed at once. */
  public Many many() {
    return new Many(session);
  }

  public Listing listing() {
    return new Listing(session);
  }

  /** What the pipeline is worth at any instant, and what moved between two. */
  public Pipeline pipeline() {
    return new Pipeline(session);
  }

  /** When members last looked at what changed in the pipeline. */
  public Looks looks() {
    return new Looks(session);
  }

  /** Key figures of selling, by owner and by stage. */
  public Metrics metrics() {
    return new Metrics(session);
  }

  /** What a period is going to bring, and how right that was in the past. */
  public Forecasts forecasts() {
    return new Forecasts(session);
  }

  /** What channels are told as it happens. */
  public Alerts alerts() {
    return new Alerts(session);
  }

  public ContactRoles contactRoles() {
    return new ContactRoles(session);
  }

  public Activities activities() {
    return new Activities(session);
  }

  public Accounts accounts() {
    return new Accounts(session);
  }

  public Contacts contacts() {
    return new Contacts(session);
  }

  /** Who changed what about accounts and contacts. */
  public RecordHistory recordHistory() {
    return new RecordHistory(session);
  }

  public RecordEdits recordEdits() {
    return new RecordEdits(session);
  }

  public RecordMerges recordMerges() {
    return new RecordMerges(session);
  }

  /** Takes back what an interaction changed about accounts and contacts. */
  public RecordUndo recordUndo() {
    return new RecordUndo(session);
  }

  public People people() {
    return new People(session);
  }

  public Imports imports() {
    return new Imports(session);
  }

  /** Accounts, contacts and contact roles, for files that leave. */
  public Exports exports() {
    return new Exports(session);
  }

  /** All history, for files that leave. */
  public Past past() {
    return new Past(session);
  }

  public Notices notices() {
    return new Notices(session);
  }

  /**
   * How likely opportunities are won, and when they close.
   *
   * @param at the instant that is looked from: mostly now
   */
  public Scores scores(Instant at) {
    return new Scores(session, models, at);
  }

  /** When digests are due. */
  public Digests digests() {
    return new Digests(session);
  }

  /** What became of digests so far. */
  public PastDigests pastDigests() {
    return new PastDigests(session);
  }

  /** The digests that are to be posted. */
  public DigestRuns digestRuns() {
    return new DigestRuns(session);
  }

  public Drafts drafts() {
    return new Drafts(session.handle(), session.workspace().guild());
  }

  /** What is at risk about open opportunities. */
  public Risks risks() {
    return new Risks(session);
  }

  /** What is most worth work now, and what people have marked as important. */
  public Focus focus() {
    return new Focus(session, models);
  }

  public Threads threads() {
    return new Threads(session);
  }

  /** The transaction itself, for repositories that are not listed here. */
  public Session session() {
    return session;
  }
}
