package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of people's words, short enough to be read. */
final class Listed {

  private Listed() {}

  /** On one line of at most so many characters. */
  static String cut(String text, int most) {
    return Brief.of(text.replaceAll("\\s+", " "), most);
  }

  /** The first few, and how many there are beside. */
  static Markdown some(List<Markdown> parts, int most, Texts texts) {
    String first =
        parts.stream().limit(most).map(Markdown::text).collect(Collectors.joining(" · "));
    return parts.size() <= most
        ? new Markdown(first)
        : new Markdown(
            texts.say(
                "import.and_more", "some", new Markdown(first), "count", parts.size() - most));
  }

  /** Names, each cut and escaped. */
  static Markdown names(List<String> names, int most, Texts texts) {
    return some(names.stream().map(name -> Markdown.escaped(cut(name, 40))).toList(), most, texts);
  }
}
