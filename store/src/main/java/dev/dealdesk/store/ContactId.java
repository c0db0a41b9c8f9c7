package dev.dealdesk.store;

/** A contact of a workspace. */
public record ContactId(long value) {}
