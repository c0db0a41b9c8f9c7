package dev.dealdesk.bot.exporting;

import java.io.IOException;
import java.util.List;

/** A file in the making. */
interface Volume {

  /** Begins a table, or goes on with it, under its headers. */
  void begin(Leaving table) throws IOException;

  void row(List<Cell> cells) throws IOException;

  /** Bytes that are there so far. */
  long size() throws IOException;

  byte[] close() throws IOException;
}
