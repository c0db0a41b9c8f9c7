package dev.dealdesk.store.draft;

import java.time.Instant;

/**
 * What a person has typed or uploaded but not yet confirmed. Only that person can open it.
 *
 * @param kind what it is a draft of
 * @param json its content
 * @param bytes a file kept with it; empty where there is none
 */
public record Draft(long id, String kind, String json, byte[] bytes, Instant expiresAt) {}
