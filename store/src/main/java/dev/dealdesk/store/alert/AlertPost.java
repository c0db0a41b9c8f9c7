package dev.dealdesk.store.alert;

import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.Person;
import java.util.List;
import java.util.Optional;

/**
 * A message to a channel: all that has happened since the one before.
 *
 * @param id the same however often it is tried
 * @param parts one a kind of alert
 */
public record AlertPost(long id, long channel, List<Part> parts) {

  public AlertPost {
    parts = List.copyOf(parts);
  }

  /**
   * All alerts of a kind.
   *
   * @param count how many there are
   * @param amount what they come to in the workspace's currency
   * @param lines some of them, the largest first
   */
  public record Part(AlertKind kind, long count, Total amount, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One opportunity, as it is now.
   *
   * @param from what was changed, as the history keeps it: a stage's id, a date
   * @param to what it was changed to
   * @param by who did it
   */
  public record Line(
      Opportunity opportunity, Optional<String> from, Optional<String> to, Optional<Person> by) {}
}
