package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.opportunity.Total;

/**
 * One line of a movement.
 *
 * @param count how many opportunities
 * @param amount what they add, negative where they take away
 */
public record Step(long count, Total amount) {}
