package dev.dealdesk.bot.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.opportunity.Total;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The words of one language, made from patterns. */
final class Wording implements Texts {

  private final Locale locale;
  private final UnaryOperator<String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /**
   * @param patterns the pattern of a key
   */
  Wording(Locale locale, UnaryOperator<String> patterns) {
    this.locale = locale;
    this.patterns = patterns;
  }

  @Override
  public Locale locale() {
    return locale;
  }

  @Override
  public String say(String key, Object... arguments) {
    return filled(key, arguments, words -> Markdown.escaped(words).text());
  }

  @Override
  public String label(String key, Object... arguments) {
    return filled(key, arguments, UnaryOperator.identity());
  }

  private String filled(String key, Object[] arguments, UnaryOperator<String> words) {
    Map<String, Object> named = named(key, arguments, words);
    MessageFormat format = formats.computeIfAbsent(key, this::parsed);
    // An ICU format keeps state while it writes.
    synchronized (format) {
      requireAll(key, format.getArgumentNames(), named);
      return format.format(named);
    }
  }

  private MessageFormat parsed(String key) {
    return new MessageFormat(patterns.apply(key), ULocale.forLocale(locale));
  }

  private Map<String, Object> named(String key, Object[] arguments, UnaryOperator<String> words) {
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException(key + " was given a name without a value");
    }
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], value(arguments[i + 1], words));
    }
    return named;
  }

  private Object value(Object value, UnaryOperator<String> words) {
    return switch (value) {
      case Number number -> number;
      case Money money -> new Printer(locale).money(money.amount(), money.currency());
      case Total total -> new Printer(locale).money(total.amount(), total.currency());
      case LocalDate date -> new Printer(locale).date(date);
      case Markdown markdown -> markdown.text();
      // Enums and truth values choose among a pattern's variants, by their exact names.
      case Enum<?> constant -> constant.name();
      case Boolean truth -> truth.toString();
      default -> words.apply(value.toString());
    };
  }

  /** ICU would show the placeholder itself to the person. */
  private static void requireAll(String key, Set<String> names, Map<String, Object> named) {
    if (!named.keySet().containsAll(names)) {
      throw new IllegalArgumentException(key + " needs " + names + ", not " + named.keySet());
    }
  }
}
