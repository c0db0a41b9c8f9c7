package dev.dealdesk.store.setup;

import dev.dealdesk.store.PersonId;
import java.time.LocalDate;

/**
 * Which quota.
 *
 * @param startsOn the first day of its period
 * @param months how long that is: 1, 3 or 12
 */
public record QuotaKey(PersonId person, LocalDate startsOn, int months) {

  public String code() {
    return person.value() + "@" + startsOn + "/" + months;
  }

  public static QuotaKey of(String code) {
    String[] parts = code.split("[@/]");
    return new QuotaKey(
        new PersonId(Long.parseLong(parts[0])),
        LocalDate.parse(parts[1]),
        Integer.parseInt(parts[2]));
  }
}
