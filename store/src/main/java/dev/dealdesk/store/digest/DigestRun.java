package dev.dealdesk.store.digest;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One digest, or one message about a digest.
 *
 * @param id its number, the same however often it is tried
 * @param audience whom it is posted to
 * @param channel the channel that it is, or would have been, posted in; none: a person's own
 * @param from where the period that it tells about begins
 * @param to where that ends, which is also the instant that it was due at
 * @param late whether it said that it is late
 * @param facts what it said, as whoever computed it wrote it down: it never changes
 */
public record DigestRun(
    long id,
    DigestKind kind,
    Audience audience,
    OptionalLong channel,
    Instant from,
    Instant to,
    boolean late,
    Optional<String> facts,
    DigestState state) {}
