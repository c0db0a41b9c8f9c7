package dev.dealdesk.bot.importing.table;

/** A file as it was sent. */
public record RawFile(String name, byte[] bytes) {}
