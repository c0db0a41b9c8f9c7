package dev.dealdesk.sandbox.interaction;

/** Discord's kinds of interaction. */
public enum Kind {
  COMMAND(2),
  COMPONENT(3),
  AUTOCOMPLETE(4),
  FORM(5);

  private final int number;

  Kind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
