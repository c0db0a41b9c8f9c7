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

  static final Part NOTHING = new Part(List.of(), List.of());

  Part {
    brief = List.copyOf(brief);
    full = List.copyOf(full);
  }

  /** One that is short enough everywhere. */
  static Part of(List<Block> blocks) {
    return new Part(blocks, blocks);
  }

  static Part of(String brief, String full) {
    return new Part(List.of(new Block.Text(brief)), List.of(new Block.Text(full)));
  }
}
