package dev.dealdesk.store;

/** An opportunity's short number in its workspace, shown as {@code #142}. */
public record OpportunityNumber(long value) {
  public OpportunityNumber {
    if (value <= 0) {
      throw new IllegalArgumentException("An opportunity's number is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return "#" + value;
  }
}
