package dev.dealdesk.store;

import java.math.BigInteger;
import java.util.Optional;

/** A person's Discord account. */
public record UserId(long value) {
  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("A user's id is a positive number, not " + value);
    }
  }

  /** The account of this number in digits; none where it is no account's. */
  public static Optional<UserId> read(String digits) {
    BigInteger number = new BigInteger(digits);
    return number.signum() > 0 && number.bitLength() < Long.SIZE
        ? Optional.of(new UserId(number.longValueExact()))
        : Optional.empty();
  }
}
