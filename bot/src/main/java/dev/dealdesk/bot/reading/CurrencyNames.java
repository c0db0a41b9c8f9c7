package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.MoneyToken.Sign;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The codes, signs and words that say a currency; a new word is one line here. */
final class CurrencyNames {

  private static final Currency USD = Currency.getInstance("USD");

  private static final Sign DOLLAR =
      sign("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP");
  private static final Sign YEN_OR_YUAN = sign("JPY", "CNY");

  private static final Map<String, Sign> WORDS =
      Map.ofEntries(
          Map.entry("$", DOLLAR),
          Map.entry("dollar", DOLLAR),
          Map.entry("dollars", DOLLAR),
          Map.entry("달러", DOLLAR),
          Map.entry("¥", YEN_OR_YUAN),
          Map.entry("us$", sign("USD")),
          Map.entry("원", sign("KRW")),
          Map.entry("won", sign("KRW")),
          Map.entry("유로", sign("EUR")),
          Map.entry("euro", sign("EUR")),
          Map.entry("euros", sign("EUR")),
          Map.entry("파운드", sign("GBP")),
          Map.entry("pound", sign("GBP")),
          Map.entry("pounds", sign("GBP")),
          Map.entry("엔", sign("JPY")),
          Map.entry("円", sign("JPY")),
          Map.entry("yen", sign("JPY")),
          Map.entry("jp¥", sign("JPY")),
          Map.entry("위안", sign("CNY")),
          Map.entry("元", sign("CNY")),
          Map.entry("yuan", sign("CNY")),
          Map.entry("rmb", sign("CNY")),
          Map.entry("c$", sign("CAD")),
          Map.entry("s$", sign("SGD")));

  private CurrencyNames() {}

  private static Sign sign(String... codes) {
    return new Sign(Arrays.stream(codes).map(Currency::getInstance).toList());
  }

  /** By code, by CLDR's sign in both languages, and by the words above, which win. */
  static Map<String, MoneyToken> signs() {
    Map<String, MoneyToken> signs = new HashMap<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      if (currency.getDefaultFractionDigits() >= 0) {
        Sign sign = new Sign(List.of(currency));
        signs.put(Typed.plain(Printer.sign(currency, Locale.ENGLISH)), sign);
        signs.put(Typed.plain(Printer.sign(currency, Locale.KOREAN)), sign);
        signs.put(currency.getCurrencyCode().toLowerCase(Locale.ROOT), sign);
      }
    }
    signs.putAll(WORDS);
    return signs;
  }

  static List<Currency> meant(Sign sign, Currency workspace) {
    boolean ours = sign.currencies().contains(workspace);
    if (sign.equals(DOLLAR)) {
      return ours ? List.copyOf(new LinkedHashSet<>(List.of(workspace, USD))) : List.of(USD);
    }
    return ours ? List.of(workspace) : sign.currencies();
  }

  private static final Set<String> GROUPS_BY_POINT =
      Set.of("EUR", "DKK", "BRL", "TRY", "IDR", "VND", "ARS", "CLP", "COP");

  /** Whether 1.234 is a thousand and more where this currency is at home. */
  static boolean groupsByPoint(Currency currency) {
    return GROUPS_BY_POINT.contains(currency.getCurrencyCode());
  }
}
