package dev.dealdesk.store.setup;

import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Who set what, from what to what.
 *
 * @param id later changes have larger ones
 * @param subject what it is about, where there is one setting for each of several; else empty
 * @param before as the history writes it; none where there was none
 */
public record SettingChange(
    long id,
    Instant at,
    Person actor,
    long interaction,
    Setting setting,
    String subject,
    Optional<String> before,
    Optional<String> after) {

  /** To have it again as it was; what was added is retired. */
  Optional<Wish> undoing() {
    if (setting == Setting.STAGE_TEMPLATE) {
      return Optional.empty();
    }
    for (Catalog catalog : Catalog.values()) {
      if (setting == catalog.added()) {
        return Optional.of(catalog.retiring(Integer.parseInt(subject), true));
      }
    }
    return Optional.of(new Wish(setting, subject, before));
  }
}
