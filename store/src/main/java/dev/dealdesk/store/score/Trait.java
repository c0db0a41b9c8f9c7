package dev.dealdesk.store.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One number that is learned from, made of what was seen. Counts and days are logarithms, so that
 * the second call says more than the twentieth.
 *
 * @param name of its weight in the model
 * @param value what the model multiplies
 * @param shown the same as a person counts it
 */
record Trait(String name, Factor.Kind kind, double value, double shown) {

  /** The stages' own weights are called so. */
  private static final String STAGE = "stage ";

  /** What tells whether an opportunity is won. */
  static List<Trait> ofWinning(Sight sight, Set<Long> stages) {
    Traits traits = new Traits();
    traits.count("age", Factor.Kind.AGE, sight.age());
    traits.add("long age", Factor.Kind.AGE, Math.min(sight.age(), 365) / 90, sight.age());
    sight.terms().ifPresent(terms -> terms(traits, terms, stages));
    sight.care().ifPresent(care -> care(traits, care));
    sight
        .track()
        .ifPresent(track ->
            traits.add(
                "owner", Factor.Kind.OWNER_WIN_RATE, logit(track.winRate()), track.winRate()));
    sight.customer().ifPresent(is -> traits.flag("customer", Factor.Kind.ACCOUNT_WON_BEFORE, is));
    return traits.all;
  }

  /** What tells when an opportunity closes: the same, and how far along its life it is. */
  static List<Trait> ofClosing(Sight sight, Set<Long> stages) {
    Traits traits = new Traits();
    traits.all.addAll(ofWinning(sight, stages));
    for (int days : new int[] {7, 14, 30, 60, 90, 120, 180}) {
      traits.flag("older than " + days, Factor.Kind.AGE, sight.age() > days);
    }
    return traits.all;
  }

  private static void terms(Traits traits, Sight.Terms terms, Set<Long> stages) {
    double share = Math.clamp(terms.percent(), 3, 97) / 100.0;
    traits.add("stage", Factor.Kind.STAGE, logit(share), terms.percent());
    for (long stage : stages) {
      traits.add(STAGE + stage, Factor.Kind.STAGE, stage == terms.stage() ? 1 : 0, terms.percent());
    }
    traits.count("days in stage", Factor.Kind.DAYS_IN_STAGE, terms.daysInStage());
    terms.daysToCloseDate().ifPresent(days -> closeDate(traits, days));
    traits.count("pushes", Factor.Kind.PUSHES, terms.pushes());
    boolean known = terms.amount().orElse(0) > 0;
    traits.flag("amount unknown", Factor.Kind.AMOUNT_UNKNOWN, !known);
    if (known) {
      double amount = terms.amount().getAsDouble();
      // Each currency has its own usual size, so no rate is needed.
      traits.add("amount " + terms.currency(), Factor.Kind.AMOUNT, Math.log(amount), amount);
    }
  }

  private static void closeDate(Traits traits, double days) {
    traits.count("days to close date", Factor.Kind.DAYS_TO_CLOSE_DATE, Math.max(0, days));
    traits.flag("close date passed", Factor.Kind.CLOSE_DATE_PASSED, days < 0);
    traits.add(
        "days past",
        Factor.Kind.CLOSE_DATE_PASSED,
        Math.log1p(Math.max(0, -days)),
        days < 0 ? 1 : 0);
  }

  private static void care(Traits traits, Sight.Care care) {
    traits.count("activities", Factor.Kind.ACTIVITIES, care.activities());
    traits.add(
        "recent activities", Factor.Kind.ACTIVITIES, Math.log1p(care.recent()), care.activities());
    traits.count("quiet", Factor.Kind.DAYS_SINCE_ACTIVITY, care.quiet());
    traits.count("contacts", Factor.Kind.CONTACTS, care.contacts());
    traits.flag("primary", Factor.Kind.PRIMARY_CONTACT, care.primary());
    traits.flag("decider", Factor.Kind.DECISION_MAKER, care.decider());
    traits.flag("next step", Factor.Kind.NEXT_STEP, care.nextStep());
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  private record Traits(List<Trait> all) {
    Traits() {
      this(new ArrayList<>());
    }

    void add(String name, Factor.Kind kind, double value, double shown) {
      all.add(new Trait(name, kind, value, shown));
    }

    void count(String name, Factor.Kind kind, double count) {
      add(name, kind, Math.log1p(count), count);
    }

    void flag(String name, Factor.Kind kind, boolean is) {
      add(name, kind, is ? 1 : 0, is ? 1 : 0);
    }
  }
}
