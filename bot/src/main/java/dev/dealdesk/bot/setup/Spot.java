package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import java.util.Locale;
import java.util.Optional;

/**
 * Where in the settings a person is.
 *
 * @param at which stage, role, reason or template, where it is about one
 */
record Spot(View view, Optional<String> at) {

  static final String AT = "at";
  static final String VIEW = "view";

  /** A panel. */
  enum View {
    ALL,
    PROCESS,
    STAGE,
    TEMPLATES,
    TEMPLATE,
    ROLES,
    ROLE,
    REASONS,
    REASON,
    MONEY,
    GENERAL,
    HOURS,
    ACCESS,
    QUOTAS,
    RISKS,
    RISK,
    LOG;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Spot of(View view) {
    return new Spot(view, Optional.empty());
  }

  static Spot of(View view, Object at) {
    return new Spot(view, Optional.of(String.valueOf(at)));
  }

  static Spot in(Inputs inputs) {
    return new Spot(
        inputs.text(VIEW).map(code -> View.valueOf(code.toUpperCase(Locale.ROOT))).orElse(View.ALL),
        inputs.text(AT));
  }

  Press press() {
    Press press = Press.of(ShowSetup.ROUTE).with(VIEW, view.code());
    return at.map(which -> press.with(AT, which)).orElse(press);
  }

  /** The number of the stage, role or reason. */
  int id() {
    return Integer.parseInt(at.orElseThrow());
  }
}
