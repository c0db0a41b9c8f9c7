package dev.dealdesk.store.pipeline;

import java.time.Instant;

/**
 * A pipeline of the past, as it is known at some later instant: an import can tell today what was
 * true last year, and nobody knew it then.
 *
 * @param at the instant that is asked about
 * @param known by when it had to be known
 */
public record Moment(Instant at, Instant known) {

  /** As it was known at that very instant, so that a figure once given never changes. */
  public static Moment asKnownThen(Instant at) {
    return new Moment(at, at);
  }
}
