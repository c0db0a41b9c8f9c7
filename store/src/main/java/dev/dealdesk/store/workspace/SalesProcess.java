package dev.dealdesk.store.workspace;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.ProcessId;
import dev.dealdesk.store.StageId;
import java.util.List;
import java.util.Optional;

/** The stages that opportunities pass through, in order, retired ones included. */
public record SalesProcess(ProcessId id, Bilingual name, List<Stage> stages) {

  public SalesProcess {
    stages = List.copyOf(stages);
  }

  /** The stages to choose from. */
  public List<Stage> active() {
    return stages.stream().filter(stage -> !stage.retired()).toList();
  }

  public List<Stage> active(StageKind kind) {
    return active().stream().filter(stage -> stage.kind() == kind).toList();
  }

  /** The first stage of a kind; every process has one of each. */
  public Stage first(StageKind kind) {
    return active(kind).getFirst();
  }

  public Optional<Stage> find(StageId id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  /**
   * The active stage of this name in either language, else the one that alone contains it, else all
   * that do.
   */
  public Lookup<Stage> named(String typed) {
    List<Stage> exact = active().stream().filter(stage -> stage.name().matches(typed)).toList();
    List<Stage> near = active().stream().filter(stage -> stage.name().resembles(typed)).toList();
    return Lookup.ofFew(exact, near, active());
  }

  /** The same, but a retired stage where none in use has exactly this name: some may be in it. */
  public Lookup<Stage> everNamed(String typed) {
    List<Stage> exact = stages.stream().filter(stage -> stage.name().matches(typed)).toList();
    boolean gone = !exact.isEmpty() && exact.stream().allMatch(Stage::retired);
    return gone ? Lookup.ofFew(exact, exact, exact) : named(typed);
  }
}
