package dev.dealdesk.store.contact;

import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.account.Account;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A person at an account, or of no account yet.
 *
 * @param extra what an import knew beyond these fields, by column
 */
public record Contact(
    ContactId id,
    String name,
    Optional<Account.Ref> account,
    Optional<String> title,
    Optional<String> department,
    Optional<String> email,
    Optional<String> phone,
    Map<String, String> extra,
    Instant createdAt) {}
