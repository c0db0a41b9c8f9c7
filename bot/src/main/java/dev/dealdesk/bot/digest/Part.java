package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import java.util.List;

/**
 * How a part of a digest reads.
 *
 * @param brief in the digest's message, where all parts together have the room of one
 * @param full in the details, where there is room
 */
record Part(List<Block> brief, List<Block> full) {

  Part {
    brief = List.copyOf(brief);
    full = List.copyOf(full);
  }

  /** One that is short enough everywhere. */
  static Part of(Block... blocks) {
    return new Part(List.of(blocks), List.of(blocks));
  }
}
