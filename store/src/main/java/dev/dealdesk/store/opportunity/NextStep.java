package dev.dealdesk.store.opportunity;

import java.time.LocalDate;
import java.util.Optional;

/** What is to be done next for an opportunity, and by when. */
public record NextStep(String text, Optional<LocalDate> due) {}
