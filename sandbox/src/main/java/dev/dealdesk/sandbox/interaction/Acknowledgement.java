package dev.dealdesk.sandbox.interaction;

import java.util.Arrays;
import java.util.Optional;

/** How an interaction can be answered first, with Discord's callback types. */
public enum Acknowledgement {
  /** With a message. */
  REPLY(4),
  /** With "is thinking…", the message comes later. */
  DEFER(5),
  /** With nothing to see; the message may be edited later. */
  DEFER_UPDATE(6),
  /** With an edit of the message whose component was used. */
  UPDATE(7),
  /** With choices. */
  CHOICES(8),
  /** With a form. */
  FORM(9);

  private final int number;

  Acknowledgement(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static Optional<Acknowledgement> of(int number) {
    return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
  }

  boolean fits(Pending interaction) {
    return switch (this) {
      case REPLY, DEFER -> interaction.kind() != Kind.AUTOCOMPLETE;
      case DEFER_UPDATE, UPDATE -> interaction.source() != null;
      case CHOICES -> interaction.kind() == Kind.AUTOCOMPLETE;
      case FORM -> interaction.kind() == Kind.COMMAND || interaction.kind() == Kind.COMPONENT;
    };
  }
}
