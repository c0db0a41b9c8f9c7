package dev.dealdesk.store;

/** A person's Discord account. */
public record UserId(long value) {
  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("A user's id is a positive number, not " + value);
    }
  }
}
