package dev.dealdesk.store.workspace;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What can be a risk about an open opportunity, the most urgent first. Each can be switched off,
 * and most have a number to be set; those here are the usual ones.
 */
public enum RiskFlag {
  /** The close date was at least so many days ago. */
  CLOSE_DATE_PASSED(Unit.DAYS, 1, Stages.ALL),
  /**
   * Longer in its stage than that stage's own days, while no next step has a date that is still to
   * come. A stage without days never stalls.
   */
  STALLED(Unit.NONE, 0, Stages.ALL),
  /** The next step was due at least so many days ago. */
  NEXT_STEP_OVERDUE(Unit.DAYS, 1, Stages.ALL),
  /** Its close date was moved to a later day at least so many times. */
  PUSHED(Unit.TIMES, 3, Stages.ALL),
  /** For at least so many days; of one that never had any, since it was created. */
  NO_ACTIVITY(Unit.DAYS, 14, Stages.FROM_FIRST),
  NO_NEXT_STEP(Unit.NONE, 0, Stages.FROM_FIRST),
  NO_PRIMARY_CONTACT(Unit.NONE, 0, Stages.FROM_FIRST),
  /** No contact has a role that decides on the purchase; not where no role in use does. */
  NO_BUYER(Unit.NONE, 0, Stages.FROM_PROPOSAL),
  /** Exactly one contact has a role. */
  SINGLE_CONTACT(Unit.NONE, 0, Stages.FROM_PROPOSAL),
  NO_AMOUNT(Unit.NONE, 0, Stages.FROM_FIRST),
  /**
   * The amount is by at least so many per cent another one than it was so many days ago, or than
   * the first that was known since; not where its currency is another one.
   */
  AMOUNT_CHANGED(Unit.PERCENT, 30, Stages.ALL);

  /** The days within which {@link #AMOUNT_CHANGED} looks. */
  private static final int USUAL_DAYS = 30;

  /** What a flag's number counts. */
  public enum Unit {
    NONE,
    DAYS,
    TIMES,
    PERCENT
  }

  /** The stages in which a flag is raised. */
  public enum Stages {
    /** All, always. */
    ALL,
    /** All, unless a first one is set. */
    FROM_FIRST,
    /**
     * Unless a first one is set, from the first open stage on whose forecast category is Best Case
     * or Commit; where there is none, from the first of at least 75 %.
     */
    FROM_PROPOSAL
  }

  private final Unit unit;
  private final int usual;
  private final Stages stages;

  RiskFlag(Unit unit, int usual, Stages stages) {
    this.unit = unit;
    this.usual = usual;
    this.stages = stages;
  }

  public Unit unit() {
    return unit;
  }

  /** Its number; none where it has none. */
  public OptionalInt usual() {
    return unit == Unit.NONE ? OptionalInt.empty() : OptionalInt.of(usual);
  }

  /** The days within which something happens; none where that does not matter. */
  public OptionalInt usualDays() {
    return this == AMOUNT_CHANGED ? OptionalInt.of(USUAL_DAYS) : OptionalInt.empty();
  }

  public Stages stages() {
    return stages;
  }

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static RiskFlag of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
