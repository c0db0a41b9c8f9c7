package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sort of record that people call by name. */
interface Kind<T> {

  /** What its texts call it. */
  String key();

  /** What a name or a value of {@link #choice} means. */
  Lookup<T> meant(String typed);

  /** What somebody who has typed so much most likely means. */
  List<T> likeliest(String typed, int most);

  /** Whether the record is called exactly so. */
  boolean isCalled(T record, String typed);

  /** How it is offered; its value finds it again. */
  Choice choice(T record);

  /** How several are offered. */
  default List<Choice> choices(List<T> records) {
    return records.stream().map(this::choice).toList();
  }

  /** The number in {@code word:number}. */
  static Optional<Long> id(String word, String typed) {
    Matcher matcher = Pattern.compile(Pattern.quote(word) + ":(\\d{1,18})").matcher(typed.strip());
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** The one record that was found, or none. */
  static <T> Lookup<T> only(Optional<T> record) {
    return record.<Lookup<T>>map(Lookup.Found::new).orElseGet(Lookup.Missing::new);
  }
}
