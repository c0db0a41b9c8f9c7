package dev.dealdesk.store.account;

import dev.dealdesk.store.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An organisation that is sold to.
 *
 * @param extra what an import knew beyond these fields, by column
 */
public record Account(
    AccountId id,
    String name,
    Optional<String> industry,
    Optional<String> type,
    Optional<String> website,
    Optional<String> phone,
    Optional<String> city,
    Optional<String> country,
    OptionalInt employees,
    Map<String, String> extra,
    Instant createdAt) {

  /** An account by its name alone, for whatever belongs to one. */
  public record Ref(AccountId id, String name) {}

  public Ref ref() {
    return new Ref(id, name);
  }
}
