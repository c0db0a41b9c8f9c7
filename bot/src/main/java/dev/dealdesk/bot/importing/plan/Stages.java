package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.importing.StageTarget;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the stages of the files are in the process. */
final class Stages {

  /** The probability of a stage of which nothing is known; a person may give it another. */
  private static final int UNKNOWN_PROBABILITY = 20;

  private final SalesProcess process;
  private final Map<String, StageLine> lines = new LinkedHashMap<>();

  private Stages(SalesProcess process) {
    this.process = process;
  }

  static Stages of(StageSurvey survey, SalesProcess process, Corrections said) {
    Stages stages = new Stages(process);
    survey
        .all()
        .forEach((key, stage) -> {
          StageTarget target =
              Optional.ofNullable(said.stages().get(key))
                  .flatMap(StageChoice::of)
                  .flatMap(choice -> stages.chosen(stage, choice))
                  .orElseGet(() -> stages.proposed(stage));
          stages.lines.put(key, new StageLine(stage.label, stage.rows(), target));
        });
    return stages;
  }

  List<StageLine> lines() {
    return List.copyOf(lines.values());
  }

  /** What a stage of the files becomes. */
  StageTarget target(String label) {
    StageLine line = lines.get(Labels.key(label));
    if (line == null) {
      throw new IllegalArgumentException("No row has the stage " + label);
    }
    return line.target();
  }

  StageKind kind(StageTarget target) {
    return switch (target) {
      case StageTarget.Existing(var id) -> process.find(id).orElseThrow().kind();
      case StageTarget.Created(_, var kind, _) -> kind;
    };
  }

  /** Where an opportunity is thought to be before it closes. */
  StageTarget firstOpen() {
    return existing(process.first(StageKind.OPEN));
  }

  /** The open stage that a date is named for: {@code engage_date} is when it went into Engaging. */
  Optional<StageTarget> enteredOn(String header) {
    String date = Headers.key(header);
    return lines.values().stream()
        .filter(line -> !kind(line.target()).isClosed())
        .filter(line -> sharesItsStem(Headers.key(line.label()), date))
        .map(StageLine::target)
        .findFirst();
  }

  private static boolean sharesItsStem(String stage, String date) {
    int common = 0;
    while (common < Math.min(stage.length(), date.length())
        && stage.charAt(common) == date.charAt(common)) {
      common++;
    }
    return common >= 5 && common >= stage.length() - 3;
  }

  private Optional<StageTarget> chosen(StageSurvey.Said stage, StageChoice choice) {
    return switch (choice) {
      case StageChoice.Existing(var id) ->
          process.find(id).filter(known -> !known.retired()).map(Stages::existing);
      case StageChoice.Make(var probability) ->
          stage.label.isEmpty() || named(stage.label).isPresent()
              ? Optional.empty()
              : Optional.of(new StageTarget.Created(stage.label, probability));
    };
  }

  private StageTarget proposed(StageSurvey.Said stage) {
    if (stage.label.isEmpty()) {
      return existing(process.first(stage.kind().orElse(StageKind.OPEN)));
    }
    Optional<Stage> here = stage.own ? named(stage, process.stages()) : named(stage.label);
    // A won or lost stage by another name is one of its own only where Dealdesk says so.
    Optional<StageKind> closing =
        stage.own ? Optional.empty() : StageSurvey.closing(stage.label).or(stage::kind);
    return here.or(() -> closing.map(process::first))
        .map(Stages::existing)
        .orElseGet(() -> made(stage));
  }

  private static StageTarget made(StageSurvey.Said stage) {
    StageKind kind = stage.kind().filter(_ -> stage.own).orElse(StageKind.OPEN);
    return new StageTarget.Created(
        stage.label,
        kind,
        switch (kind) {
          case OPEN -> probability(stage);
          case WON -> 100;
          case LOST -> 0;
        });
  }

  /** The one in use comes first, then a retired one, in which opportunities may still be. */
  private static Optional<Stage> named(StageSurvey.Said said, List<Stage> stages) {
    return stages.stream()
        .filter(stage -> stage.name().matches(said.label))
        .filter(stage -> stage.kind() == said.kind().orElse(StageKind.OPEN))
        .min(Comparator.comparing(Stage::retired));
  }

  private Optional<Stage> named(String label) {
    return Stream.of(label, label.replaceFirst("\\s*[(（][^()]*[)）]$", ""))
        .flatMap(name -> process.active().stream().filter(stage -> stage.name().matches(name)))
        .findFirst();
  }

  private static int probability(StageSurvey.Said stage) {
    return stage
        .probability()
        .or(() ->
            Stream.of(ProcessTemplate.values())
                .flatMap(template -> template.steps().stream())
                .filter(step -> step.name().matches(stage.label))
                .map(ProcessTemplate.Step::probability)
                .findFirst())
        .orElse(UNKNOWN_PROBABILITY);
  }

  private static StageTarget existing(Stage stage) {
    return new StageTarget.Existing(stage.id());
  }
}
