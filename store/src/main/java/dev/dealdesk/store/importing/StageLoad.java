package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import dev.dealdesk.store.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The stages that rows name: those of the process, and open ones to be added to it. */
final class StageLoad {

  private final Session session;
  private final Workspaces settings;
  private final Map<StageTarget.Created, StageId> made = new LinkedHashMap<>();
  private SalesProcess process;

  StageLoad(Session session) {
    this.session = session;
    settings = new Workspaces(session.handle(), session.workspace().guild());
    process = settings.process();
  }

  SalesProcess process() {
    return process;
  }

  void make(Batch batch, Fates fates) {
    batch.opportunities().stream()
        .flatMap(opportunity -> opportunity.moments().stream())
        .map(Moment::stage)
        .distinct()
        .forEach(target -> {
          if (target instanceof StageTarget.Created created && !made.containsKey(created)) {
            made.put(created, make(created));
            fates.stagesMade.add(created.name());
          }
        });
    process = settings.process();
  }

  private StageId make(StageTarget.Created stage) {
    int position =
        process.active(StageKind.OPEN).stream()
            .filter(open -> open.probability().percent() <= stage.probability())
            .mapToInt(Stage::position)
            .max()
            .orElse(0);
    StageId id =
        settings.add(
            process.id(),
            new ProcessTemplate.Step(
                StageKind.OPEN,
                Bilingual.same(stage.name()),
                stage.probability(),
                ForecastCategory.PIPELINE));
    move(id, position + 1);
    process = settings.process();
    return id;
  }

  private void move(StageId stage, int position) {
    session
        .handle()
        .createUpdate(
            """
            update stage
            set position = case when stage_id = :stage then :position else position + 1 end
            where guild_id = :guild and process_id = :process
              and (stage_id = :stage or position >= :position)
            """)
        .bind("guild", session.guild())
        .bind("process", process.id().value())
        .bind("stage", stage.value())
        .bind("position", position)
        .execute();
  }

  Stage stage(StageTarget target) {
    StageId id =
        switch (target) {
          case StageTarget.Existing(var existing) -> existing;
          case StageTarget.Created created -> Objects.requireNonNull(made.get(created));
        };
    return process.find(id).orElseThrow();
  }
}
