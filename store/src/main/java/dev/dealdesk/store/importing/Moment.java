package dev.dealdesk.store.importing;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.workspace.ForecastCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file says an opportunity was like from an instant on.
 *
 * @param probability as the file has it; none where it says nothing
 * @param forecast as the file has it; none where it says nothing
 */
public record Moment(
    Instant at,
    StageTarget stage,
    Optional<Money> amount,
    Optional<LocalDate> closeDate,
    Optional<Probability> probability,
    Optional<ForecastCategory> forecast) {}
