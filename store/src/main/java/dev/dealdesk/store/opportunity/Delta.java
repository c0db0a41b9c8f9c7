package dev.dealdesk.store.opportunity;

import java.util.Optional;

/** A field's value before and after a change, as {@link Field} writes it; none: unknown. */
public record Delta(Optional<String> before, Optional<String> after) {}
