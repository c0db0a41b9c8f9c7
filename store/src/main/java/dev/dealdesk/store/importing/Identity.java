package dev.dealdesk.store.importing;

import java.util.Optional;

/**
 * What a row is known again by: its external id, else its name where that is unique, else its key.
 *
 * @param key a hash of the row and of how often the same row stood before it
 * @param uniqueName its name, where no other row of the file has the same
 */
public record Identity(String key, Optional<String> externalId, Optional<String> uniqueName) {}
