package dev.dealdesk.bot.importing.table;

import java.util.List;

/** What came of reading files. */
public sealed interface Contents {

  /**
   * Every file could be read.
   *
   * @param skipped what was in a zip beside tables
   */
  record Tables(List<Table> tables, List<String> skipped) implements Contents {
    public Tables {
      tables = List.copyOf(tables);
      skipped = List.copyOf(skipped);
    }
  }

  /** At least one could not. */
  record Broken(List<Trouble> troubles) implements Contents {
    public Broken {
      troubles = List.copyOf(troubles);
    }
  }
}
