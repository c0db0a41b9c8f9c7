package dev.dealdesk.store.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a name sounds, as the database's {@code sound} writes it: consonants that Korean keeps apart
 * in capitals, and vowels as they are written. English does not write its vowels as it says them,
 * so these have to agree only more or less.
 *
 * @param consonants in order
 * @param vowels what stands before each consonant and behind the last: one more than there are
 *     consonants
 */
record Sound(String consonants, List<String> vowels) {

  /** How much the vowels may disagree, for each place where some could be. */
  private static final double TOLERATED = 0.3;

  private static final double NEAR = 0.3;
  private static final double FAR = 0.6;
  private static final double SILENT = 0.2;
  private static final double NO_VOWEL = 0.1;

  /** Pairs of vowels that one language writes for the other's. */
  private static final Set<String> NEIGHBOURS =
      Set.of("ae", "ea", "ei", "ie", "ao", "oa", "ou", "uo", "eo", "oe");

  Sound {
    vowels = List.copyOf(vowels);
  }

  static Sound of(String spoken) {
    StringBuilder consonants = new StringBuilder();
    List<String> vowels = new ArrayList<>();
    StringBuilder between = new StringBuilder();
    for (int i = 0; i < spoken.length(); i++) {
      char letter = spoken.charAt(i);
      if (Character.isUpperCase(letter)) {
        vowels.add(between.toString());
        between.setLength(0);
        consonants.append(letter);
      } else if (Character.isLetter(letter)) {
        between.append(letter);
      }
    }
    vowels.add(between.toString());
    return new Sound(consonants.toString(), vowels);
  }

  /** Whether two names may be the same one in two scripts. */
  boolean resembles(Sound other) {
    if (consonants.isEmpty() || !consonants.equals(other.consonants)) {
      return false;
    }
    double apart = 0;
    for (int i = 0; i < vowels.size(); i++) {
      apart += apart(vowels.get(i), other.vowels.get(i));
    }
    return apart <= TOLERATED * vowels.size() * strictness();
  }

  /** The fewer consonants agree, the better have the vowels to. */
  private double strictness() {
    return Math.min(1.2, 0.4 + 0.2 * consonants.length());
  }

  private static double apart(String one, String other) {
    return one.isEmpty() || other.isEmpty()
        ? (one + other).chars().mapToDouble(Sound::silent).sum()
        : changed(one, other);
  }

  /** A vowel that only one language writes, such as the last of "Nike". */
  private static double silent(int vowel) {
    return vowel == 'e' || vowel == 'i' || vowel == 'u' ? SILENT : NEAR;
  }

  /** The least that has to be changed, left away or added to make one of the other. */
  private static double changed(String one, String other) {
    double[] row = new double[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j * NEAR;
    }
    for (int i = 0; i < one.length(); i++) {
      double diagonal = row[0];
      row[0] += NEAR;
      for (int j = 0; j < other.length(); j++) {
        double changed = diagonal + different(one.charAt(i), other.charAt(j));
        diagonal = row[j + 1];
        row[j + 1] = Math.min(changed, Math.min(diagonal, row[j]) + NEAR);
      }
    }
    return row[other.length()];
  }

  private static double different(char one, char other) {
    if (one == other) {
      return 0;
    }
    if (one == 'ə' || other == 'ə') {
      return NO_VOWEL;
    }
    return NEIGHBOURS.contains("" + one + other) ? NEAR : FAR;
  }
}
