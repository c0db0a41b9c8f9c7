package dev.dealdesk.bot.config;

import java.util.List;

/** Dealdesk cannot start with these settings: every problem there is, each naming its variable. */
public final class InvalidSettings extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  InvalidSettings(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence each, without secrets. */
  public List<String> problems() {
    return problems;
  }
}
