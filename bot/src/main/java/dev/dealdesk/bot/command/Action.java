package dev.dealdesk.bot.command;

/**
 * Something a person can do. It is reached by its route, from a slash command, a button, a menu or
 * a submitted form alike: a button is an action with its inputs already filled in.
 */
public interface Action {

  /**
   * The address of this action, unique among all: a command's words ({@code opportunity create}),
   * or a dotted name for what only components lead to ({@code opportunity.list.page}).
   */
  String route();

  /** Carries it out. What the person did wrong is a {@link Reply.Refuse}, never an exception. */
  Reply run(Call call);
}
