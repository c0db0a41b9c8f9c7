package dev.dealdesk.store.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells a company apart from others: its name without its legal form, case, accents and
 * punctuation, so that "Acme Corp", "ACME Corporation" and "acme" are one. Hangul is taken apart
 * into its letters, so that one wrong letter in a syllable is one wrong letter.
 */
record CompanyName(String core) {

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "llc",
          "llp",
          "lp",
          "plc",
          "gmbh",
          "ag",
          "kg",
          "sa",
          "sas",
          "sarl",
          "srl",
          "spa",
          "bv",
          "nv",
          "oy",
          "ab",
          "pty",
          "kk",
          "the");

  private static final Pattern KOREAN_LEGAL_FORMS =
      Pattern.compile("주식회사|유한책임회사|유한회사|합자회사|\\((?:주|유|합)\\)");

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
  private static final Pattern APOSTROPHES = Pattern.compile("[.'’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern HANGUL = Pattern.compile("[\\u1100-\\u11ff]");
  private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

  /** In shorter names one letter makes another company: SAP and SAS, 대상 and 대성. */
  private static final int LONG_ENOUGH = 5;

  private static final int LONG_ENOUGH_IN_HANGUL = 9;

  static CompanyName of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String shortened = core(KOREAN_LEGAL_FORMS.matcher(plain).replaceAll(" "), LEGAL_FORMS);
    String whole = shortened.isEmpty() ? core(plain, Set.of()) : shortened;
    return new CompanyName(whole.isEmpty() ? plain.strip() : whole);
  }

  private static String core(String plain, Set<String> left) {
    String letters =
        ACCENTS
            .matcher(
                Normalizer.normalize(
                    APOSTROPHES.matcher(plain).replaceAll(""), Normalizer.Form.NFKD))
            .replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(letters))
        .filter(word -> !left.contains(word))
        .collect(Collectors.joining());
  }

  /** Whether it is the same company, or the same with one letter mistyped. */
  boolean resembles(CompanyName other) {
    return core.equals(other.core)
        || (isLongEnough()
            && other.isLongEnough()
            && digits().equals(other.digits())
            && differsInOne(core, other.core));
  }

  private boolean isLongEnough() {
    int least = HANGUL.matcher(core).find() ? LONG_ENOUGH_IN_HANGUL : LONG_ENOUGH;
    return core.length() >= least;
  }

  /** Acme 1 and Acme 2 are not the same mistyped. */
  private String digits() {
    return NOT_DIGITS.matcher(core).replaceAll(" ");
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
