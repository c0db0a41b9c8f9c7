package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Money;
import java.util.Currency;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class CurrenciesTest {

  @Test
  void theDatabaseCountsDigitsAfterThePointAsJavaDoes() {
    TestDatabase.shared();
    var database =
        TestDatabase.sql(handle ->
            Currency.getAvailableCurrencies().stream()
                .collect(Collectors.toMap(c -> c, c -> minorUnits(handle, c))));
    assertThat(database)
        .allSatisfy((currency, digits) ->
            assertThat(digits)
                .as(currency.getCurrencyCode())
                .isEqualTo(Money.minorUnits(currency)));
  }

  private static int minorUnits(Handle handle, Currency currency) {
    return handle
        .createQuery("select dealdesk.minor_units(?)")
        .bind(0, currency.getCurrencyCode())
        .mapTo(Integer.class)
        .one();
  }
}
