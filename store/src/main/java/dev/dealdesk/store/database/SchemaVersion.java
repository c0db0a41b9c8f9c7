package dev.dealdesk.store.database;

/**
 * How far the schema has been migrated.
 *
 * @param version the newest migration's version, or {@code 0} where there is none
 * @param applied how many migrations this start has applied
 */
public record SchemaVersion(String version, int applied) {}
