package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.Term.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The terms of a typed date, in their order. */
record DateTerms(List<Term> terms) {

  private static final Vocabulary<List<Term>> WORDS = DateWords.all();
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})|\\d{1,8})(?!\\d)(?:(?:st|nd|rd|th)(?![a-z]))?");
  private static final Map<Character, Mark> SEPARATORS =
      Map.of('-', Mark.DASH, '–', Mark.DASH, '/', Mark.SLASH, '.', Mark.DOT);

  static DateTerms of(String plain) {
    List<Term> terms = new ArrayList<>();
    Matcher number = NUMBER.matcher(plain).useTransparentBounds(true);
    int at = 0;
    while (at < plain.length()) {
      char next = plain.charAt(at);
      Optional<Vocabulary.Match<List<Term>>> word = WORDS.longestAt(plain, at);
      if (next == ' ') {
        at++;
      } else if (word.isPresent() && !splitsWord(plain, word.get().end())) {
        terms.addAll(word.get().meaning());
        at = word.get().end();
      } else if (number.region(at, plain.length()).lookingAt()) {
        terms.add(Term.Digits.of(number.group(1)));
        at = number.end();
      } else {
        terms.add(SEPARATORS.getOrDefault(next, Mark.STRANGE));
        at++;
      }
    }
    return new DateTerms(meaningful(terms));
  }

  /** English words end where their letters end: "mar" is not in "mark". */
  private static boolean splitsWord(String text, int end) {
    return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** A separator counts between two numbers; behind another term it is only punctuation. */
  private static List<Term> meaningful(List<Term> terms) {
    List<Term> kept = new ArrayList<>();
    for (int at = 0; at < terms.size(); at++) {
      Term term = terms.get(at);
      boolean punctuation =
          term instanceof Mark mark && mark.separates() && at > 0 && !betweenNumbers(terms, at);
      if (term != Mark.NOISE && !punctuation) {
        kept.add(term);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean betweenNumbers(List<Term> terms, int at) {
    return terms.get(at - 1) instanceof Term.Digits
        && at + 1 < terms.size()
        && terms.get(at + 1) instanceof Term.Digits;
  }

  /** The kinds of the terms: how a phrase is found. */
  String shape() {
    return terms.stream().map(Term::kind).collect(Collectors.joining(" "));
  }

  <T extends Term> List<T> all(Class<T> kind) {
    return terms.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The first of its kind, which the phrase has. */
  <T extends Term> T first(Class<T> kind) {
    return all(kind).getFirst();
  }

  boolean has(Term term) {
    return terms.contains(term);
  }

  DateTerms without(int index) {
    List<Term> rest = new ArrayList<>(terms);
    rest.remove(index);
    return new DateTerms(rest);
  }
}
