package dev.dealdesk.bot.command;

/** A file that goes out with a message; {@code name} is unique in it. */
public record Attachment(String name, byte[] bytes) {}
