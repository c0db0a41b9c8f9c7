package dev.dealdesk.store.score;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How likely open opportunities are won, from 1 to 99 with what raises and lowers it most (as in
 * Salesforce's Einstein Opportunity Scoring), and when they close. What is learned is what had
 * closed by the beginning of the workspace's day; what it is applied to is how an opportunity looks
 * at the very instant. Given the same history and instant, the answers are the same.
 */
public final class Scores {

  private final Session session;
  private final Models models;
  private final Instant at;

  /**
   * @param at the instant that is looked from; a past one sees neither what was done nor what had
   *     closed later
   */
  public Scores(Session session, Models models, Instant at) {
    this.session = session;
    this.models = models;
    this.at = at;
  }

  /** Of an opportunity; none where it is not open. */
  public Optional<Score> of(OpportunityNumber number) {
    return sight(number).map(sight -> Scoring.of(model(), sight));
  }

  /**
   * As {@link #of}, where that takes no learning: none also where too few have closed to learn
   * from, or where it was not learned yet today by this process, which then knows that it is
   * wanted.
   */
  public Optional<Score> atHand(OpportunityNumber number) {
    return models
        .atHand(session, at)
        .filter(model -> model instanceof Model.Learned)
        .flatMap(model -> sight(number).map(sight -> Scoring.of(model, sight)));
  }

  /** So that from now on, and until tomorrow, the answers are {@link #atHand}. */
  public void learn() {
    models.at(session, at);
  }

  /** Of all open opportunities. */
  public Map<OpportunityNumber, Score> open() {
    Model model = model();
    return each(sight -> Scoring.of(model, sight));
  }

  /** When an opportunity closes; none where it is not open. */
  public Optional<ClosePrediction> close(OpportunityNumber number) {
    return sight(number).map(sight -> Foretelling.of(model(), sight, today()));
  }

  /** When each open opportunity closes. */
  public Map<OpportunityNumber, ClosePrediction> closes() {
    Model model = model();
    LocalDate today = today();
    return each(sight -> Foretelling.of(model, sight, today));
  }

  private Optional<Sight> sight(OpportunityNumber number) {
    return new Sights(session).open(at, Optional.of(number)).stream().findFirst();
  }

  private <T> Map<OpportunityNumber, T> each(Function<Sight, T> answer) {
    List<Sight> open = new Sights(session).open(at, Optional.empty());
    Map<OpportunityNumber, T> answers = new LinkedHashMap<>();
    open.forEach(sight -> answers.put(sight.number(), answer.apply(sight)));
    return answers;
  }

  private Model model() {
    return models.at(session, at);
  }

  private LocalDate today() {
    return session.workspace().day(at);
  }
}
