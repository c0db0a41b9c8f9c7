package dev.dealdesk.store;

/** A stage of a sales process. */
public record StageId(int value) {}
