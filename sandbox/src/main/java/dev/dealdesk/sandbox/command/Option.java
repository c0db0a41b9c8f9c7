package dev.dealdesk.sandbox.command;

/** Discord's option types. */
final class Option {
  static final int SUBCOMMAND = 1,
      GROUP = 2,
      STRING = 3,
      INTEGER = 4,
      BOOLEAN = 5,
      USER = 6,
      CHANNEL = 7,
      ROLE = 8,
      MENTIONABLE = 9,
      NUMBER = 10,
      ATTACHMENT = 11;

  private Option() {}
}
