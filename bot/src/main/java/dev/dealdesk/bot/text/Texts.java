package dev.dealdesk.bot.text;

import java.util.Locale;

/** The words of one language. */
public interface Texts {

  /** {@link Locale#ENGLISH} or {@link Locale#KOREAN}. */
  Locale locale();

  /**
   * A sentence in Discord Markdown.
   *
   * @param key as in the bundles; its first part names the bundle file
   * @param arguments name, value, name, value…; money, totals and dates are printed as this
   *     language writes them, a {@link Markdown} stands as it is, any other text is escaped
   * @throws IllegalArgumentException when a bundle lacks the key
   */
  String say(String key, Object... arguments);

  /** A sentence for where Discord knows no Markdown: labels, choices, titles, files. */
  String label(String key, Object... arguments);
}
