package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.importing.RowId;
import java.util.List;

/** A row that is not taken, and all that is wrong with it. */
public record Refused(RowId row, List<Problem> problems) {
  public Refused {
    problems = List.copyOf(problems);
  }
}
