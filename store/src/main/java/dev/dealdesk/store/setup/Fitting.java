package dev.dealdesk.store.setup;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a template makes of a sales process: stages that it has by name are kept, or brought back,
 * and become as it says; those that it lacks are retired, and opportunities in them stay there.
 *
 * @param steps the template's steps in order, each with the stage that it is
 * @param retired stages in use that the template lacks
 */
public record Fitting(List<Placed> steps, List<Stage> retired) {

  /**
   * A step of the template.
   *
   * @param stage that it is already; none: one has to be made
   */
  public record Placed(ProcessTemplate.Step step, Optional<Stage> stage) {}

  public Fitting {
    steps = List.copyOf(steps);
    retired = List.copyOf(retired);
  }

  public static Fitting of(SalesProcess process, ProcessTemplate template) {
    List<Placed> steps = new ArrayList<>();
    Set<Stage> taken = new HashSet<>();
    for (ProcessTemplate.Step step : template.steps()) {
      Optional<Stage> same =
          process.stages().stream()
              .filter(stage -> !taken.contains(stage) && is(stage, step))
              .min(Comparator.comparing(Stage::retired));
      same.ifPresent(taken::add);
      steps.add(new Placed(step, same));
    }
    return new Fitting(
        steps, process.active().stream().filter(stage -> !taken.contains(stage)).toList());
  }

  private static boolean is(Stage stage, ProcessTemplate.Step step) {
    Bilingual name = step.name();
    return stage.kind() == step.kind()
        && (stage.name().matches(name.english()) || stage.name().matches(name.korean()));
  }

  /** What is to be set for it, beside the stages to be made. */
  List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    retired.forEach(stage -> wishes.add(Catalog.STAGES.retiring(stage.id().value(), true)));
    for (Placed placed : steps) {
      placed
          .stage()
          .ifPresent(stage -> {
            int id = stage.id().value();
            wishes.addAll(Catalog.STAGES.named(id, placed.step().name()));
            wishes.add(Wish.probability(stage.id(), new Probability(placed.step().probability())));
            wishes.add(Wish.forecast(stage.id(), placed.step().forecast()));
            wishes.add(Catalog.STAGES.retiring(id, false));
          });
    }
    return wishes;
  }
}
