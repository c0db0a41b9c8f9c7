package dev.dealdesk.store.pipeline;

import java.util.List;

/**
 * The opportunities behind a movement that moved most.
 *
 * @param count how many there are in all
 */
public record Largest(long count, List<Move> moves) {

  public Largest {
    moves = List.copyOf(moves);
  }
}
