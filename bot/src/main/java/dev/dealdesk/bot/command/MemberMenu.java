package dev.dealdesk.bot.command;

/**
 * An action that Discord lists in the menu of every member. Its name stands in the texts, under
 * {@code menu.<route>}; the member arrives among the people, under {@link #MEMBER}.
 */
public interface MemberMenu extends Action {

  /** The input under which the member arrives. */
  String MEMBER = "member";
}
