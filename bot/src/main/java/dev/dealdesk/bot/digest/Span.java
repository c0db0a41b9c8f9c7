package dev.dealdesk.bot.digest;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.digest.Audience;
import dev.dealdesk.store.digest.DigestRun;
import dev.dealdesk.store.pipeline.Scope;
import java.time.Instant;

/**
 * What a digest tells about.
 *
 * @param from where its period begins
 * @param to where it ends: its figures are those of this instant
 * @param scope whose opportunities
 */
record Span(Instant from, Instant to, Scope scope) {

  static Span of(Desk desk, DigestRun run) {
    Scope scope =
        switch (run.audience()) {
          case Audience.Channel _ -> Scope.ALL;
          case Audience.Own(var person) -> Scope.ALL.ownedBy(desk.digests().team(person.id()));
        };
    return new Span(run.from(), run.to(), scope);
  }
}
