package dev.dealdesk.bot.reading;

import java.util.Map;
import java.util.Optional;

/** Words and what they mean, found by the longest that fits: Korean puts no space between them. */
record Vocabulary<T>(Map<String, T> words, int longest) {

  record Match<T>(T meaning, int end) {}

  Vocabulary(Map<String, T> words) {
    this(Map.copyOf(words), words.keySet().stream().mapToInt(String::length).max().orElse(0));
  }

  Optional<Match<T>> longestAt(String text, int start) {
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      T meaning = words.get(text.substring(start, end));
      if (meaning != null) {
        return Optional.of(new Match<>(meaning, end));
      }
    }
    return Optional.empty();
  }
}
