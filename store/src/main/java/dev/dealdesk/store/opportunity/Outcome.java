package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.OpportunityNumber;
import java.util.List;

/** What came of changing an opportunity. */
public sealed interface Outcome {

  /** It changed; {@code change} is the id of the history's entry. */
  record Changed(Opportunity before, Opportunity after, long change) implements Outcome {}

  /** It was so already. */
  record Unchanged(Opportunity current) implements Outcome {}

  /**
   * Somebody else changed the same fields meanwhile; nothing was changed.
   *
   * @param seen as the person saw it
   * @param wanted as it would have become
   */
  record Conflicted(
      Opportunity seen, Opportunity current, Opportunity wanted, List<Conflict> conflicts)
      implements Outcome {
    public Conflicted {
      conflicts = List.copyOf(conflicts);
    }
  }

  /** It makes no sense as things are; nothing was changed. */
  record Refused(Opportunity current, Refusal why) implements Outcome {}

  /** There is no such opportunity. */
  record Missing(OpportunityNumber number) implements Outcome {}
}
