package dev.dealdesk.store.digest;

import java.time.Instant;

/** What became of a digest. */
public sealed interface DigestState {

  /** It is to be posted; whether it was already, nobody has confirmed. */
  record Intended() implements DigestState {}

  /**
   * It is there.
   *
   * @param message Discord's id of it
   */
  record Posted(long message, Instant at) implements DigestState {}

  /** It was not posted, and will not be. */
  record Skipped(Why why, Instant at) implements DigestState {}

  /** Discord does not let it be posted there. */
  record Barred(Instant at) implements DigestState {}

  /** Why one is not posted. */
  enum Why {
    /** More than a day had passed. */
    LATE,
    /** The digest was turned off before. */
    OFF
  }
}
