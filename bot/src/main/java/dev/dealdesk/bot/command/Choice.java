package dev.dealdesk.bot.command;

/**
 * One of several things to choose from.
 *
 * @param value what the action receives, at most 100 characters
 * @param label what the person reads; longer than 100 characters is cut when shown
 * @param description a second, smaller line; may be empty
 * @param chosen whether it is the present choice
 */
public record Choice(String value, String label, String description, boolean chosen) {

  public Choice(String value, String label) {
    this(value, label, "", false);
  }
}
