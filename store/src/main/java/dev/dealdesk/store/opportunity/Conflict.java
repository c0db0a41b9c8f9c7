package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.Optional;

/** A field that somebody else has changed since the person who edits it looked. */
public record Conflict(Field field, Optional<Person> by, Instant at) {}
