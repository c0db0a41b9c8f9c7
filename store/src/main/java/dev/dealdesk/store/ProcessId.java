package dev.dealdesk.store;

/** A sales process of a workspace. */
public record ProcessId(int value) {}
