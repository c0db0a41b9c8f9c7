package dev.dealdesk.store;

/** A person of a workspace, with or without a Discord account. */
public record PersonId(long value) {}
