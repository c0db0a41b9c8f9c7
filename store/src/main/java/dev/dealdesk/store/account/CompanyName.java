package dev.dealdesk.store.account;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What tells a company apart from others.
 *
 * @param key its name without its legal form, case, accents and punctuation, Hangul taken apart
 *     into its letters: one wrong letter in a syllable is one wrong letter
 * @param sounds how it may sound
 * @param scripts which it is written in: only in another script does the sound matter
 */
record CompanyName(String key, List<Sound> sounds, String scripts) {

  private static final Pattern HANGUL = Pattern.compile("[\\u1100-\\u11ff]");
  private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

  /** In shorter names one letter makes another company: SAP and SAS, 대상 and 대성. */
  private static final int LONG_ENOUGH = 5;

  private static final int LONG_ENOUGH_IN_HANGUL = 9;

  CompanyName {
    sounds = List.copyOf(sounds);
  }

  /** Whether it is the same company, the same with one letter mistyped, or in another script. */
  boolean resembles(CompanyName other) {
    return key.equals(other.key) || isMistyped(other) || soundsLike(other);
  }

  /** How far apart two names that resemble each other are; the nearest has 0. */
  int distance(CompanyName other) {
    if (key.equals(other.key)) {
      return 0;
    }
    return isMistyped(other) ? 1 : 2;
  }

  private boolean isMistyped(CompanyName other) {
    return isLongEnough()
        && other.isLongEnough()
        && digits().equals(other.digits())
        && differsInOne(key, other.key);
  }

  private boolean soundsLike(CompanyName other) {
    return !scripts.equals(other.scripts)
        && digits().equals(other.digits())
        && sounds.stream().anyMatch(sound -> other.sounds.stream().anyMatch(sound::resembles));
  }

  private boolean isLongEnough() {
    int least = HANGUL.matcher(key).find() ? LONG_ENOUGH_IN_HANGUL : LONG_ENOUGH;
    return key.length() >= least;
  }

  /** Acme 1 and Acme 2 are not the same mistyped. */
  private String digits() {
    return NOT_DIGITS.matcher(key).replaceAll(" ").strip();
  }

  /** One letter more, less or another. */
  private static boolean differsInOne(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int before = 0;
    while (before < shorter && one.charAt(before) == other.charAt(before)) {
      before++;
    }
    int behind = 0;
    while (behind < shorter - before
        && one.charAt(one.length() - 1 - behind) == other.charAt(other.length() - 1 - behind)) {
      behind++;
    }
    return Math.max(one.length(), other.length()) - before - behind <= 1;
  }
}
