package dev.dealdesk.bot.command;

/**
 * A button.
 *
 * @param label at most 80 characters; longer is cut when shown
 * @param enabled a disabled button is seen but cannot be clicked
 */
public record Button(String label, Press press, Weight weight, boolean enabled) {

  /** How loud a button is. */
  public enum Weight {
    MAIN,
    NORMAL,
    GOOD,
    DANGER
  }

  public Button(String label, Press press) {
    this(label, press, Weight.NORMAL, true);
  }

  public Button(String label, Press press, Weight weight) {
    this(label, press, weight, true);
  }
}
