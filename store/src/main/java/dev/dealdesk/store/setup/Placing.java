package dev.dealdesk.store.setup;

import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;

/** Where in a sales process a new stage stands. */
final class Placing {

  private Placing() {}

  /** All stages by id in order: the new one behind the last in use of its kind. */
  static List<Integer> of(SalesProcess process, StageKind kind, int added) {
    List<Integer> order = new ArrayList<>();
    Stage last = process.active(kind).getLast();
    for (Stage stage : process.stages()) {
      order.add(stage.id().value());
      if (stage.id().equals(last.id())) {
        order.add(added);
      }
    }
    return order;
  }
}
