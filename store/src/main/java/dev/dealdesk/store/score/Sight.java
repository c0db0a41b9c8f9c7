package dev.dealdesk.store.score;

import dev.dealdesk.store.OpportunityNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What could be seen of an open opportunity at an instant, by whoever looked at it then: nothing in
 * it was written down later. What an import told only afterwards is missing, not zero.
 *
 * @param age days since it was made
 * @param terms stage, amount and close date, where they were known then
 * @param care what people did about it, where it was already on the desk then
 * @param track how its owner did before, where it had an owner
 * @param customer whether its account had bought before, where it had an account
 * @param ending how it ended; none while it is open
 */
record Sight(
    OpportunityNumber number,
    Instant at,
    double age,
    Optional<Terms> terms,
    Optional<Care> care,
    Optional<Track> track,
    Optional<Boolean> customer,
    Optional<Ending> ending) {

  /**
   * What it said about itself.
   *
   * @param percent the default probability that its stage gave it
   * @param daysInStage since it entered the stage
   * @param daysToCloseDate to the close date that was planned then, negative when it had passed
   * @param amount none where it was unknown or zero
   * @param pushes how often its close date had been moved to a later day
   */
  record Terms(
      long stage,
      int percent,
      double daysInStage,
      OptionalDouble daysToCloseDate,
      OptionalDouble amount,
      String currency,
      int pushes) {}

  /**
   * What people did about it.
   *
   * @param recent activities of the last 30 days
   * @param quiet days since the last activity, or since it was made
   * @param contacts how many people had a contact role
   * @param decider whether one of them decides: a Decision Maker, Economic Buyer or Economic
   *     Decision Maker
   */
  record Care(
      int activities,
      int recent,
      double quiet,
      int contacts,
      boolean primary,
      boolean decider,
      boolean nextStep) {}

  /**
   * What its owner and the whole team had closed by then.
   *
   * @param closed by the owner
   * @param won by the owner
   */
  record Track(long closed, long won, long teamClosed, long teamWon) {

    private static final double HELD_BACK = 10;

    /** The owner's share of won ones, held to the team's as if it were ten closed ones more. */
    double winRate() {
      double team = (teamWon + 1.0) / (teamClosed + 2.0);
      return (won + HELD_BACK * team) / (closed + HELD_BACK);
    }
  }

  /**
   * How it ended.
   *
   * @param days from the instant that it was seen at
   */
  record Ending(boolean won, double days) {}
}
