package dev.dealdesk.bot.command;

/**
 * The action of a message in which somebody mentions Dealdesk. The message arrives as a {@link
 * Quote}, without the mention. Its answer is seen by everybody in the channel, in the language of
 * the desk, whatever its visibility: Discord has no other answer to a message.
 */
public interface Mention extends Action {}
