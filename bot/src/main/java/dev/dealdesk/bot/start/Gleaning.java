package dev.dealdesk.bot.start;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.reading.DateContext;
import dev.dealdesk.bot.reading.DateDirection;
import dev.dealdesk.bot.reading.DateReader;
import dev.dealdesk.bot.reading.MoneyReader;
import dev.dealdesk.bot.reading.Reading;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a message clearly says about an opportunity: its first line is a name; an amount or a date
 * counts where there is exactly one. The words stand as they were written, to be read once more.
 */
final class Gleaning {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_WORDS = 300;
  private static final int LONGEST_PHRASE = 4;

  /** A bare number may be anything; an amount has a currency or a unit. */
  private static final Pattern AMOUNT =
      Pattern.compile("(?iu).*(\\d\\s?(k|m|mn|bn|만|억|천)(원|달러)?|\\p{Sc}|\\b[A-Z]{3}\\b|원|달러|유로).*");

  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
  private static final Pattern NUMBER = Pattern.compile("[\\d.,%#]+");
  private static final Pattern EDGES = Pattern.compile("^[\\s(\\[\"'“]+|[\\s,.;:!?)\\]\"'”]+$");

  private final Workspace workspace;
  private final Call call;

  Gleaning(Workspace workspace, Call call) {
    this.workspace = workspace;
    this.call = call;
  }

  /** Values of the inputs {@code name}, {@code amount} and {@code close-date}, where there are. */
  Map<String, String> of(String text) {
    Map<String, String> found = new HashMap<>();
    text.lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .ifPresent(line -> found.put("name", Brief.of(line.strip(), LONGEST_NAME)));
    List<String> words = List.of(text.strip().split("\\s+")).stream().limit(MOST_WORDS).toList();
    only(words, this::amount).ifPresent(amount -> found.put("amount", amount));
    only(words, this::date).ifPresent(date -> found.put("close-date", date));
    return found;
  }

  private Optional<Object> amount(String phrase) {
    return AMOUNT.matcher(phrase).matches() && DIGIT.matcher(phrase).matches()
        ? understood(MoneyReader.read(phrase, workspace.currency()))
        : Optional.empty();
  }

  private Optional<Object> date(String phrase) {
    boolean says = phrase.contains(" ") || DIGIT.matcher(phrase).matches();
    if (!says || NUMBER.matcher(phrase).matches()) {
      return Optional.empty();
    }
    LocalDate today = workspace.day(call.at());
    DateContext context =
        new DateContext(today, call.locale(), DateDirection.NEXT, workspace.fiscalYearStart());
    return understood(DateReader.read(phrase, context))
        .map(LocalDate.class::cast)
        .filter(date -> !date.isBefore(today))
        .map(Object.class::cast);
  }

  private static <T> Optional<Object> understood(Reading<T> reading) {
    return reading instanceof Reading.Understood<T>(var value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /** The phrase that says it, where all that say something say the same. */
  private static Optional<String> only(
      List<String> words, Function<String, Optional<Object>> reader) {
    Set<Object> meanings = new HashSet<>();
    List<String> phrases = new ArrayList<>();
    for (int start = 0; start < words.size(); ) {
      int length = longest(words, start, phrase -> reader.apply(phrase).isPresent());
      if (length > 0) {
        Object meaning = reader.apply(phrase(words, start, length)).orElseThrow();
        meanings.add(meaning);
        phrases.add(
            shortest(
                words, start, length, phrase -> reader.apply(phrase).equals(Optional.of(meaning))));
      }
      start += Math.max(1, length);
    }
    return meanings.size() == 1 ? Optional.of(phrases.getFirst()) : Optional.empty();
  }

  private static int longest(List<String> words, int start, Predicate<String> says) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - start); length > 0; length--) {
      if (says.test(phrase(words, start, length))) {
        return length;
      }
    }
    return 0;
  }

  /** Without leading words that add nothing, such as "by". */
  private static String shortest(
      List<String> words, int start, int length, Predicate<String> saysTheSame) {
    int skipped = 0;
    while (skipped + 1 < length
        && saysTheSame.test(phrase(words, start + skipped + 1, length - skipped - 1))) {
      skipped++;
    }
    return phrase(words, start + skipped, length - skipped);
  }

  private static String phrase(List<String> words, int start, int length) {
    String phrase = String.join(" ", words.subList(start, start + length));
    return EDGES.matcher(phrase).replaceAll("");
  }
}
