package dev.dealdesk.bot.command;

import java.util.List;

/**
 * An action that Discord lists as a slash command. Its name, its description and those of its
 * options stand in the texts, under {@code command.<route with dots>}.
 */
public interface Command extends Action {

  /** What can be typed behind the command; every option may be left out. */
  List<Option> options();

  /** Who sees the answer, should it take so long that it must be announced before it is known. */
  Visibility visibility();
}
