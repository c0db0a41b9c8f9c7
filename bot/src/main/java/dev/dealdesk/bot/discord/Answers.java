package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;

/** Where the answers to one thing that a person did go. */
interface Answers {

  /** Tells that the answer takes longer than a moment. */
  void announce(Visibility visibility);

  /**
   * @param visibility of what takes the place of an edit where there is no message to edit
   */
  void deliver(Reply reply, Visibility visibility);
}
