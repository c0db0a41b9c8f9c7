package dev.dealdesk.sandbox.log;

import java.time.Instant;

/**
 * A rule of Discord's that the bot broke.
 *
 * @param code Discord's JSON error code; 0 where it has none
 * @param call the route on which it happened
 * @param detail what was wrong, in words
 */
public record Violation(Instant at, int code, String call, String detail) {}
