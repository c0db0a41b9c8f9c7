package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.OpportunityNumber;
import java.util.List;
import java.util.Optional;

/**
 * What came of changing many opportunities at once.
 *
 * @param done what changed, by number
 * @param left what was left as it is, by number
 */
public record ManyChange(List<Done> done, List<Left> left) {

  public ManyChange {
    done = List.copyOf(done);
    left = List.copyOf(left);
  }

  /** One that changed. */
  public record Done(Opportunity before, Opportunity after) {}

  /**
   * One that did not.
   *
   * @param refusal where the rules of the desk are against it
   */
  public record Left(OpportunityNumber number, Why why, Optional<Refusal> refusal) {
    Left(OpportunityNumber number, Why why) {
      this(number, why, Optional.empty());
    }
  }

  /** Why an opportunity was left as it is. */
  public enum Why {
    /** It was so before. */
    ALREADY,
    /** The rules of the desk are against it. */
    REFUSED,
    /** It is another version than the one that the person saw. */
    CHANGED_MEANWHILE,
    /** It was deleted. */
    GONE
  }
}
