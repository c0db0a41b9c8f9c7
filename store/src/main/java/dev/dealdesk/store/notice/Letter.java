package dev.dealdesk.store.notice;

import dev.dealdesk.store.UserId;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A direct message that is to be sent now, by whoever was given it.
 *
 * @param id its number, the same however often it is tried
 * @param language the person's own, as far as it is known
 * @param morning the day whose morning message it is; none: it tells of changes
 * @param parts what it says, none of them empty
 */
public record Letter(
    long id, UserId user, Locale language, Optional<LocalDate> morning, List<Part> parts) {

  /** The most lines that a part brings along. */
  public static final int LINES = 10;

  public Letter {
    parts = List.copyOf(parts);
  }

  /** What a part is about, in the order in which they are told. */
  public enum Topic {
    DUE_TODAY,
    OVERDUE,
    ASSIGNED,
    MOVED,
    PASSED
  }

  /**
   * @param count how many there are in all
   * @param lines the first of them
   */
  public record Part(Topic topic, long count, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One opportunity.
   *
   * @param opportunity as it is now
   * @param by the name of who did it, where somebody did
   * @param from the stage it came from, where it was moved
   */
  public record Line(Opportunity opportunity, Optional<String> by, Optional<Stage> from) {}
}
