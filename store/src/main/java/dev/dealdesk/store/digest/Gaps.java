package dev.dealdesk.store.digest;

/**
 * What open opportunities lack.
 *
 * @param open all of them
 * @param amount how many have no amount
 * @param closeDate how many have no close date
 * @param nextStep how many have no next step
 * @param primaryContact how many have no primary contact
 */
public record Gaps(long open, long amount, long closeDate, long nextStep, long primaryContact) {

  public boolean isComplete() {
    return amount + closeDate + nextStep + primaryContact == 0;
  }
}
