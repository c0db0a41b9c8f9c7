package dev.dealdesk.bot.command;

/**
 * A file that a person attached; its content is fetched when it is needed.
 *
 * @param size in bytes, as Discord says
 */
public record Upload(String name, long size, String url) {}
