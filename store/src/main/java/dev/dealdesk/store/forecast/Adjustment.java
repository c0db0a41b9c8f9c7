package dev.dealdesk.store.forecast;

import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.Person;
import java.time.Instant;

/**
 * What a manager expects of an owner in a period, whatever the opportunities come to.
 *
 * @param amount in the workspace's currency
 * @param note why; may be empty
 */
public record Adjustment(Total amount, String note, Person by, Instant at) {}
