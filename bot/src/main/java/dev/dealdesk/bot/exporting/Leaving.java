package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.tabular.OwnTable;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table that leaves.
 *
 * @param rows hands out all rows to whoever asks, one by one
 */
record Leaving(
    OwnTable table, String title, List<String> headers, Consumer<Consumer<List<Cell>>> rows) {

  Leaving {
    headers = List.copyOf(headers);
  }
}
