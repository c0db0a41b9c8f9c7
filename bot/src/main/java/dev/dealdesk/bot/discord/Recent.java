package dev.dealdesk.bot.discord;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The interactions of the last while. Discord may deliver one again when a connection resumes; this
 * is the first guard, and what was changed is guarded once more in the database.
 */
final class Recent {

  private static final int KEPT = 10_000;

  private final Set<Long> ids = new LinkedHashSet<>();

  /** Whether this interaction is new. */
  synchronized boolean add(long id) {
    boolean added = ids.add(id);
    if (ids.size() > KEPT) {
      ids.remove(ids.iterator().next());
    }
    return added;
  }
}
