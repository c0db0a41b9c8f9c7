package dev.dealdesk.store.person;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.UserId;
import java.util.Optional;

/**
 * Someone who owns or changes opportunities.
 *
 * @param user the Discord account; none for a name that an import brought
 */
public record Person(PersonId id, Optional<UserId> user, String name) {}
