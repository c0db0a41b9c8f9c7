package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.workspace.RiskFlag;
import java.util.Locale;
import java.util.Optional;

/**
 * What of the risks is shown, and to whom.
 *
 * @param shown which opportunities are listed; none: they are only counted
 * @param language of what everybody sees, whoever turns its pages; none: one person alone sees it
 */
record RiskPage(Whose whose, Optional<Shown> shown, Optional<String> language) {

  static final String FLAG = "flag";

  /** In place of a flag: all that are at risk. */
  static final String ANY = "any";

  private static final String LANGUAGE = "language";

  /**
   * The opportunities that are listed.
   *
   * @param flag those with this one; none: with any
   */
  record Shown(Optional<RiskFlag> flag) {

    static Shown of(String code) {
      return new Shown(code.equals(ANY) ? Optional.empty() : Optional.of(RiskFlag.of(code)));
    }

    String code() {
      return flag.map(RiskFlag::code).orElse(ANY);
    }
  }

  static RiskPage in(Inputs inputs, Whose whose) {
    return new RiskPage(whose, inputs.text(FLAG).map(Shown::of), language(inputs));
  }

  static Optional<String> language(Inputs inputs) {
    return inputs.text(LANGUAGE);
  }

  RiskPage listing(Optional<Shown> other) {
    return new RiskPage(whose, other, language);
  }

  RiskPage shared(Locale locale) {
    return new RiskPage(whose, shown, Optional.of(locale.getLanguage()));
  }

  boolean isShared() {
    return language.isPresent();
  }

  /** The first page of it, in place of the message that it is pressed on. */
  Press press() {
    Press press = Press.of(ShowRisks.ROUTE).with(Whose.INPUT, whose.code()).with("page", 1);
    Press listed = shown.map(list -> press.with(FLAG, list.code())).orElse(press);
    return language.map(spoken -> listed.with(LANGUAGE, spoken)).orElse(listed);
  }
}
