package dev.dealdesk.store.setup;

import dev.dealdesk.store.PersonId;
import java.util.List;
import java.util.Optional;

/** What becomes of a wish of somebody who has seen settings as they once were. */
sealed interface Verdict {

  /** Nothing is to be done: it is so, or the person left it as it was shown. */
  record Idle() implements Verdict {}

  /** It is to be set. */
  record Sets() implements Verdict {}

  /** Somebody else has set it since. */
  record Overtaken(SettingChange by) implements Verdict {}

  /**
   * @param now what is set
   * @param since how that came about after the person looked, the first change first
   */
  static Verdict of(Wish wish, Optional<String> now, List<SettingChange> since, PersonId person) {
    Optional<String> shown = since.isEmpty() ? now : since.getFirst().before();
    if (wish.value().equals(now) || wish.value().equals(shown)) {
      return new Idle();
    }
    return since.stream()
        .filter(change -> !change.actor().id().equals(person))
        .reduce((_, later) -> later)
        .<Verdict>map(Overtaken::new)
        .orElseGet(Sets::new);
  }
}
