package dev.dealdesk.store.risk;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.StepRows;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.workspace.RiskFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * What is at risk about open opportunities, as they and the workspace's rules are now. The instant
 * that is given says only which day it is, and what has happened by then.
 */
public final class Risks {

  private final Session session;

  public Risks(Session session) {
    this.session = session;
  }

  /** How many opportunities of a scope have each flag, and what they come to. */
  public RiskSummary summary(Scope scope, Instant at) {
    return new Summing(session, new Judging(session)).of(scope, at);
  }

  /**
   * Those at risk, the largest amount first, some at a time.
   *
   * @param flag those with this one; none: with any
   */
  public List<Risky> page(Scope scope, Optional<RiskFlag> flag, Instant at, int offset, int size) {
    return risky(
        new Judging(session)
            .query(
                scope,
                at,
                "select "
                    + Facts.COLUMNS
                    + """
                    from judged j
                    where case when :flag::text is null then cardinality(j.flags) > 0
                      else :flag = any(j.flags) end
                    order by j.converted desc nulls last, j.number
                    offset :offset limit :size
                    """)
            .bind("flag", flag.map(RiskFlag::code))
            .bind("offset", offset)
            .bind("size", size),
        at);
  }

  /** What is at risk about one, also where that is nothing; none where it is not open. */
  public Optional<Risky> of(OpportunityNumber number, Instant at) {
    return of(List.of(number), at).stream().findFirst();
  }

  /** What is at risk about some, in their order; those that are not open are left out. */
  public List<Risky> of(Collection<OpportunityNumber> numbers, Instant at) {
    return risky(
        new Judging(session)
            .query(
                "v.number = any(:numbers)",
                at,
                "select "
                    + Facts.COLUMNS
                    + "from judged j order by array_position(:numbers, j.number)")
            .bindArray(
                "numbers", Long.class, numbers.stream().map(OpportunityNumber::value).toList()),
        at);
  }

  private List<Risky> risky(Query query, Instant at) {
    List<Facts> facts = query.map((row, _) -> Facts.read(row)).list();
    Map<Long, Opportunity> opportunities =
        new StepRows(session).now(facts.stream().map(Facts::number).toList());
    LocalDate today = session.workspace().day(at);
    return facts.stream()
        .flatMap(each ->
            Stream.ofNullable(opportunities.get(each.number()))
                .map(opportunity -> each.of(opportunity, session.workspace(), today)))
        .toList();
  }
}
