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

  /** So that taking the import back finds them. */
  void mark(long interaction) {
    for (StageId stage : made.values()) {
      session
          .handle()
          .createUpdate(
              """
              update stage set made_by_import = :interaction
              where guild_id = :guild and stage_id = :stage
              """)
          .bind("interaction", interaction)
          .bind("guild", session.guild())
          .bind("stage", stage.value())
          .execute();
    }
  }

  private StageId make(StageTarget.Created stage) {
    StageId id =
        settings.add(
            process.id(),
            new ProcessTemplate.Step(
                stage.kind(),
                Bilingual.same(stage.name()),
                stage.probability(),
                switch (stage.kind()) {
                  case OPEN -> ForecastCategory.PIPELINE;
                  case WON -> ForecastCategory.CLOSED;
                  case LOST -> ForecastCategory.OMITTED;
                }));
    if (stage.kind() == StageKind.OPEN) {
      move(id, 1 + lastOpenUpTo(stage.probability()));
    }
    process = settings.process();
    return id;
  }

  private int lastOpenUpTo(int probability) {
    return process.active(StageKind.OPEN).stream()
        .filter(open -> open.probability().percent() <= probability)
        .mapToInt(Stage::position)
        .max()
        .orElse(0);
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
