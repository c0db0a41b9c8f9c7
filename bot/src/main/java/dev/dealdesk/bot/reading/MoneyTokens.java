package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.MoneyToken.Big;
import dev.dealdesk.bot.reading.MoneyToken.Mark;
import dev.dealdesk.bot.reading.MoneyToken.Numeral;
import dev.dealdesk.bot.reading.MoneyToken.Small;
import dev.dealdesk.bot.reading.MoneyToken.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a typed amount into tokens; a new word for a multiplier is one line here. */
final class MoneyTokens {

  private static final Pattern NUMERAL = Pattern.compile("\\d+(?:[.,' ]\\d+)*+|\\.\\d+");

  private static final Vocabulary<MoneyToken> WORDS = new Vocabulary<>(words());

  private MoneyTokens() {}

  private static Map<String, MoneyToken> words() {
    Map<String, MoneyToken> words = new HashMap<>(CurrencyNames.signs());
    List.of("k", "thousand").forEach(word -> words.put(word, new Times(tenTo(3))));
    List.of("m", "mm", "mn", "mio", "mil", "million")
        .forEach(word -> words.put(word, new Times(tenTo(6))));
    List.of("b", "bn", "billion").forEach(word -> words.put(word, new Times(tenTo(9))));
    List.of("tn", "trillion").forEach(word -> words.put(word, new Times(tenTo(12))));
    words.put("십", new Small(tenTo(1)));
    words.put("백", new Small(tenTo(2)));
    words.put("천", new Small(tenTo(3)));
    words.put("만", new Big(tenTo(4)));
    words.put("억", new Big(tenTo(8)));
    words.put("조", new Big(tenTo(12)));
    List.of("-", "−", "–").forEach(minus -> words.put(minus, Mark.MINUS));
    return words;
  }

  private static BigDecimal tenTo(int power) {
    return BigDecimal.TEN.pow(power);
  }

  static List<MoneyToken> of(String plain) {
    List<MoneyToken> tokens = new ArrayList<>();
    Matcher numeral = NUMERAL.matcher(plain);
    int at = 0;
    while (at < plain.length()) {
      if (plain.charAt(at) == ' ') {
        at++;
      } else if (numeral.region(at, plain.length()).lookingAt()) {
        tokens.add(new Numeral(numeral.group()));
        at = numeral.end();
      } else {
        Optional<Vocabulary.Match<MoneyToken>> word = WORDS.longestAt(plain, at);
        tokens.add(word.map(Vocabulary.Match::meaning).orElse(Mark.STRANGE));
        at = word.map(Vocabulary.Match::end).orElse(plain.length());
      }
    }
    return tokens;
  }
}
