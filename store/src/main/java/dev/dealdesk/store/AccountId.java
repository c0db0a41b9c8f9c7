package dev.dealdesk.store;

/** An account of a workspace. */
public record AccountId(long value) {}
