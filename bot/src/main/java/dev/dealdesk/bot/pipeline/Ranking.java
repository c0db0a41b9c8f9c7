package dev.dealdesk.bot.pipeline;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;

/** What a leaderboard goes by; the amount won decides between equals. */
enum Ranking {
  AMOUNT,
  COUNT,
  WIN_RATE,
  QUOTA;

  /** The length of somebody's bar. */
  BigDecimal value(Standing standing) {
    return switch (this) {
      case AMOUNT -> standing.figures().wonAmount().amount();
      case COUNT -> BigDecimal.valueOf(standing.figures().won());
      case WIN_RATE -> BigDecimal.valueOf(standing.figures().winRate().orElse(0));
      case QUOTA -> standing.attainment().orElse(BigDecimal.ZERO);
    };
  }

  /** The best first. */
  Comparator<Standing> order() {
    return Comparator.comparing(this::value)
        .thenComparing(standing -> standing.figures().wonAmount().amount())
        .reversed();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Ranking of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
