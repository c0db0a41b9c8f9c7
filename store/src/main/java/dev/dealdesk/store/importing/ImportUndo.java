package dev.dealdesk.store.importing;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Recall;
import dev.dealdesk.store.opportunity.Undo;
import dev.dealdesk.store.opportunity.Undone;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes back a whole import, in a few statements however large it was. */
record ImportUndo(Session session) {

  Reverted undo(long interaction) {
    Author author = session.author(Right.EDIT);
    Optional<Runs.Run> run = new Runs(session).lock(interaction);
    Optional<Undone.Why> refusal = refusal(run, author);
    if (refusal.isPresent()) {
      return new Reverted.Refused(refusal.get());
    }
    Recall.Done opportunities = new Recall(session).recall(interaction);
    RecordRecall records = new RecordRecall(session, interaction);
    records.recall();
    int stages = retireStages(interaction);
    new Runs(session).end(interaction);
    return new Reverted.TakenBack(
        opportunities.deleted(),
        opportunities.restored(),
        opportunities.roles(),
        records.accounts(),
        records.contacts(),
        records.restored(),
        stages,
        opportunities.kept(),
        records.kept());
  }

  private Optional<Undone.Why> refusal(Optional<Runs.Run> run, Author author) {
    if (run.isEmpty()) {
      return Optional.of(Undone.Why.NOTHING);
    }
    boolean own = run.get().by().filter(author.user()::equals).isPresent();
    if (!own && !author.may(Right.MANAGE, session.workspace())) {
      return Optional.of(Undone.Why.NOT_YOURS);
    }
    List<Undone.Why> whys = new ArrayList<>();
    if (run.get().undone()) {
      whys.add(Undone.Why.ALREADY);
    }
    if (run.get().at().plus(Undo.LIFE).isBefore(author.at())) {
      whys.add(Undone.Why.TOO_OLD);
    }
    return whys.stream().findFirst();
  }

  /** The past stays in them, so that they are retired and not deleted. */
  private int retireStages(long interaction) {
    return session
        .handle()
        .createUpdate(
            """
            update stage s set retired_at = :at
            where s.guild_id = :guild and s.made_by_import = :interaction and s.retired_at is null
              and not exists (select from opportunity_version v
                where v.guild_id = s.guild_id and v.stage_id = s.stage_id
                  and v.valid_to = 'infinity' and not v.deleted)
            """)
        .bind("at", session.at())
        .bind("guild", session.guild())
        .bind("interaction", interaction)
        .execute();
  }
}
