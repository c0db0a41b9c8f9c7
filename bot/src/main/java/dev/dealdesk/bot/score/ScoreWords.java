package dev.dealdesk.bot.score;

import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.score.Basis;
import dev.dealdesk.store.score.ClosePrediction;
import dev.dealdesk.store.score.Factor;
import dev.dealdesk.store.score.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scores and predicted close dates in words, in Discord Markdown. */
public record ScoreWords(Texts texts) {

  /** One line for a card. */
  public String line(Score score, ClosePrediction close) {
    return texts.say("score.line", "likelihood", score.likelihood(), "date", close.likely());
  }

  /** What the opportunity is like in this respect: "no next step". */
  public String factor(Factor factor) {
    boolean share = factor.kind() == Factor.Kind.OWNER_WIN_RATE;
    long value = Math.round(share ? 100 * factor.value() : factor.value());
    return texts.say(
        "score.factor." + factor.kind().name().toLowerCase(Locale.ROOT), "value", value);
  }

  /** What raises a likelihood, a line each with its points; none where nothing does. */
  public Optional<String> raising(Score score) {
    return listed(texts.say("score.raising"), score.raising());
  }

  /** What lowers a likelihood, likewise. */
  public Optional<String> lowering(Score score) {
    return listed(texts.say("score.lowering"), score.lowering());
  }

  private Optional<String> listed(String title, List<Factor> factors) {
    if (factors.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder lines = new StringBuilder(title);
    for (Factor factor : factors) {
      lines.append("\n- ").append(points(factor));
    }
    return Optional.of(lines.toString());
  }

  private String points(Factor factor) {
    return texts.say(
        "score.points",
        "factor",
        new Markdown(factor(factor)),
        "up",
        factor.points() > 0,
        "points",
        Math.abs(factor.points()));
  }

  /** When it closes, against what is planned. */
  public String close(ClosePrediction close, Optional<LocalDate> planned) {
    String predicted =
        texts.say(
            "score.close",
            "likely",
            close.likely(),
            "earliest",
            close.earliest(),
            "latest",
            close.latest());
    String plan =
        planned
            .map(date -> texts.say("score.planned", "date", date))
            .orElseGet(() -> texts.say("score.unplanned"));
    return predicted + "\n" + plan;
  }

  /** What all of it stands on. */
  public String basis(Score score) {
    return switch (score.basis()) {
      case Basis.Prior(long closed, long needed) ->
          texts.say("score.prior", "closed", closed, "needed", needed);
      case Basis.Learned(long closed) -> texts.say("score.learned", "closed", closed);
    };
  }

  /** Learned, but nothing that was learned tells opportunities apart. */
  public boolean tellsNothing(Score score) {
    return score.basis() instanceof Basis.Learned
        && score.raising().isEmpty()
        && score.lowering().isEmpty();
  }
}
