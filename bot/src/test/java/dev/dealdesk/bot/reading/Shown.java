package dev.dealdesk.bot.reading;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A reading as one line of a table: {@code 45000 USD}, {@code a or b}, {@code unknown}, {@code
 * NEGATIVE}.
 */
final class Shown {

  private Shown() {}

  static <T> String of(Reading<T> reading, Function<T, String> value) {
    return switch (reading) {
      case Reading.Understood<T>(T meaning) -> value.apply(meaning);
      case Reading.Ambiguous<T>(List<T> candidates) ->
          candidates.stream().map(value).collect(Collectors.joining(" or "));
      case Reading.Unknown<T> _ -> "unknown";
      case Reading.NotUnderstood<T>(Reason reason) -> reason.name();
    };
  }

  static String money(Reading<ReadMoney> reading) {
    return of(
        reading,
        money ->
            money.amount().toPlainString()
                + money.currency().map(currency -> " " + currency.getCurrencyCode()).orElse(""));
  }
}
