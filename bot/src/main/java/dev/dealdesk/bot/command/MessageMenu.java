package dev.dealdesk.bot.command;

/**
 * An action that Discord lists in the menu of every message. Its name stands in the texts, under
 * {@code menu.<route>}; the message arrives as a {@link Quote}.
 */
public interface MessageMenu extends Action {}
