package dev.dealdesk.store.setup;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.person.Person;
import java.time.LocalDate;

/**
 * What a person is to win in a period.
 *
 * @param startsOn the first day of the period
 * @param months how long that is: 1, 3 or 12
 */
public record Quota(Person person, LocalDate startsOn, int months, Money amount) {

  public QuotaKey key() {
    return new QuotaKey(person.id(), startsOn, months);
  }
}
