package dev.dealdesk.bot.importing.plan;

import java.util.Optional;

/**
 * A column as it is understood.
 *
 * @param index from 0
 * @param example its first value that is not empty; empty where there is none
 * @param dates how its dates are read, where it has such that need it
 */
public record Column(
    int index, String header, String example, Meaning meaning, Optional<DateColumn> dates) {

  Column meaning(Meaning other) {
    return new Column(index, header, example, other, dates);
  }

  Column dates(Optional<DateColumn> read) {
    return new Column(index, header, example, meaning, read);
  }

  /** Whether no row has a value here. */
  public boolean isEmpty() {
    return example.isEmpty();
  }
}
