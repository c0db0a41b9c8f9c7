package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import java.util.Locale;
import java.util.Optional;

/**
 * How a list is shown, beside what is in it.
 *
 * @param narrowing whether its menus are open
 * @param language of a list for everybody, whoever turns its pages; none for a private one
 */
record ListView(boolean narrowing, Optional<String> language) {

  private static final String NARROWING = "narrow";
  private static final String LANGUAGE = "language";

  static ListView in(Inputs inputs) {
    return new ListView(inputs.has(NARROWING), inputs.text(LANGUAGE));
  }

  /** As everybody sees it, in this language. */
  static ListView shared(Locale language) {
    return new ListView(false, Optional.of(language.getLanguage()));
  }

  boolean isShared() {
    return language.isPresent();
  }

  ListView narrowing(boolean open) {
    return new ListView(open, language);
  }

  /** The same list, shown like this. */
  Press press(ListQuery query) {
    Press press = query.press();
    if (narrowing) {
      press = press.with(NARROWING, "yes");
    }
    return language.isPresent() ? press.with(LANGUAGE, language.get()) : press;
  }
}
