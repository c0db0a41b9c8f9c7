package dev.dealdesk.store.focus;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.focus.Candidate.Weighed;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.risk.Judging;
import dev.dealdesk.store.risk.Risks;
import dev.dealdesk.store.risk.Risky;
import dev.dealdesk.store.score.Basis;
import dev.dealdesk.store.score.Models;
import dev.dealdesk.store.score.Score;
import dev.dealdesk.store.score.Scores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is most worth work now: open opportunities by <em>amount × likelihood × urgency</em>, those
 * that a person has marked as important before all others. A mark is a person's own: nobody needs a
 * right for it, and nobody else sees it.
 */
public final class Focus {

  private final Session session;
  private final Models models;

  public Focus(Session session, Models models) {
    this.session = session;
    this.models = models;
  }

  /**
   * The first of them; amounts are in the workspace's currency, and one that is unknown or has no
   * rate counts as nothing.
   *
   * @param person whose marks count; none: nobody's
   */
  public List<Pick> first(Scope scope, Optional<PersonId> person, Instant at, int most) {
    LocalDate today = session.workspace().day(at);
    Map<OpportunityNumber, Score> scores = new Scores(session, models, at).open();
    List<Weighed> first =
        candidates(scope, person, at).stream()
            .map(candidate -> candidate.weighed(likelihood(candidate, scores), today))
            .sorted(Weighed.ORDER)
            .limit(most)
            .toList();
    Map<OpportunityNumber, Risky> risky =
        new Risks(session)
            .of(first.stream().map(weighed -> weighed.candidate().number()).toList(), at).stream()
                .collect(
                    Collectors.toMap(each -> each.opportunity().number(), Function.identity()));
    return first.stream()
        .flatMap(weighed ->
            Stream.ofNullable(risky.get(weighed.candidate().number()))
                .map(each ->
                    new Pick(
                        each,
                        weighed.candidate().important(),
                        weighed.likelihood(),
                        weighed.urgency())))
        .toList();
  }

  /** Of being won: as learned, else the probability that the stage or a person says. */
  private static Likelihood likelihood(Candidate candidate, Map<OpportunityNumber, Score> scores) {
    return Optional.ofNullable(scores.get(candidate.number()))
        .filter(score -> score.basis() instanceof Basis.Learned)
        .map(score -> new Likelihood(score.likelihood(), true))
        .orElseGet(() -> new Likelihood(candidate.probability().percent(), false));
  }

  private List<Candidate> candidates(Scope scope, Optional<PersonId> person, Instant at) {
    return new Judging(session)
        .query(
            scope,
            at,
            """
            select j.number, j.converted, j.probability, j.close_date, j.next_step_due,
              cardinality(j.flags) as flags,
              exists (select from important i where i.guild_id = :guild
                and i.person_id = :person::bigint and i.number = j.number) as important
            from judged j
            """)
        .bind("person", person.map(PersonId::value))
        .map((row, _) -> candidate(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        new OpportunityNumber(row.getLong("number")),
        Optional.ofNullable(row.getBigDecimal("converted")),
        new Probability(row.getInt("probability")),
        Optional.ofNullable(row.getObject("close_date", LocalDate.class)),
        Optional.ofNullable(row.getObject("next_step_due", LocalDate.class)),
        row.getInt("flags"),
        row.getBoolean("important"));
  }

  /** Whether a person has marked an opportunity as important. */
  public boolean isImportant(PersonId person, OpportunityNumber number) {
    return session
        .handle()
        .createQuery(
            """
            select exists (select from important
              where guild_id = :guild and person_id = :person and number = :number)
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .bind("number", number.value())
        .mapTo(Boolean.class)
        .one();
  }

  /** Marks an opportunity as important to a person, or no longer. */
  public void mark(PersonId person, OpportunityNumber number, boolean important) {
    if (important) {
      session
          .handle()
          .execute(
              """
              insert into important (guild_id, person_id, number, at) values (?, ?, ?, ?)
              on conflict do nothing
              """,
              session.guild(),
              person.value(),
              number.value(),
              session.at());
    } else {
      session
          .handle()
          .execute(
              "delete from important where guild_id = ? and person_id = ? and number = ?",
              session.guild(),
              person.value(),
              number.value());
    }
  }
}
