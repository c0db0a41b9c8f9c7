package dev.dealdesk.sandbox.fault;

import java.time.Duration;

/** What an injected failure does to a call. */
public sealed interface Effect {
  /** An error status. */
  record Fail(int status) implements Effect {}

  /** 429. */
  record RateLimit(Duration retryAfter) implements Effect {}

  /** A late answer. */
  record Delay(Duration by) implements Effect {}

  /** A broken connection before anything was done. */
  record Refuse() implements Effect {}

  /** A broken connection after it was done. */
  record LoseAnswer() implements Effect {}
}
