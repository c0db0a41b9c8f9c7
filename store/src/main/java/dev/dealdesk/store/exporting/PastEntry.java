package dev.dealdesk.store.exporting;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * One field's part in one change of an opportunity.
 *
 * @param opportunity its name of today, also where it is deleted
 * @param loadedAt when an import brought the change
 * @param field the field's code, {@code role} or {@code activity}; none where nothing was filled in
 * @param before as people read it: names in the place of ids
 * @param after likewise
 * @param stageBefore where the field is the stage
 * @param stageAfter likewise
 */
public record PastEntry(
    OpportunityNumber number,
    Optional<String> externalId,
    String opportunity,
    Instant at,
    Optional<Instant> loadedAt,
    Optional<String> actor,
    Change.Kind kind,
    Optional<String> field,
    Optional<String> before,
    Optional<String> after,
    Optional<Bilingual> stageBefore,
    Optional<Bilingual> stageAfter) {}
