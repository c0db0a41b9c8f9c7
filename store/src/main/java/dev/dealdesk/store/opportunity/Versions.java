package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The versions of opportunities: the present one has no end, and nothing is ever overwritten. */
final class Versions {

  private final Session session;

  Versions(Session session) {
    this.session = session;
  }

  /** An opportunity as it is now, deleted or not. */
  Optional<Opportunity> now(OpportunityNumber number) {
    return one(
        "where v.guild_id = :guild and v.number = :number and v.valid_to = 'infinity'",
        number,
        Instant.EPOCH);
  }

  /** As it was at an instant; none before it was made. */
  Optional<Opportunity> at(OpportunityNumber number, Instant instant) {
    return one(
        "where v.guild_id = :guild and v.number = :number and v.valid_from <= :at and v.valid_to > :at",
        number,
        instant);
  }

  /** Those of many that were there at an instant, as they were then, deleted or not. */
  Map<OpportunityNumber, Opportunity> allAt(List<OpportunityNumber> numbers, Instant instant) {
    return many(
        OpportunityRow.SELECT
            + """
            where v.guild_id = :guild and v.number = any(:numbers)
              and v.valid_from <= :at and v.valid_to > :at
            """,
        numbers,
        Map.of("at", instant));
  }

  /** As it last was while open, before an instant. */
  Optional<Opportunity> lastOpen(OpportunityNumber number, Instant before) {
    return one(
        """
        where v.guild_id = :guild and v.number = :number and v.valid_from < :at and v.status = 'open'
        order by v.valid_from desc limit 1
        """,
        number,
        before);
  }

  /** Those of many that there are, as they are now, deleted or not. */
  Map<OpportunityNumber, Opportunity> allNow(List<OpportunityNumber> numbers) {
    return many(
        OpportunityRow.SELECT
            + "where v.guild_id = :guild and v.number = any(:numbers) and v.valid_to = 'infinity'",
        numbers);
  }

  /** Those of many that ever were open, as they last were while open. */
  Map<OpportunityNumber, Opportunity> lastOpen(List<OpportunityNumber> numbers) {
    return many(
        OpportunityRow.SELECT
            + """
            where v.guild_id = :guild and v.number = any(:numbers) and v.status = 'open'
              and not exists (select from opportunity_version later
                where later.guild_id = v.guild_id and later.number = v.number
                  and later.status = 'open' and later.valid_from > v.valid_from)
            """,
        numbers);
  }

  private Map<OpportunityNumber, Opportunity> many(String sql, List<OpportunityNumber> numbers) {
    return many(sql, numbers, Map.of());
  }

  private Map<OpportunityNumber, Opportunity> many(
      String sql, List<OpportunityNumber> numbers, Map<String, Object> values) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return session
        .handle()
        .createQuery(sql)
        .bind("guild", session.guild())
        .bindMap(values)
        .bindArray("numbers", Long.class, numbers.stream().map(OpportunityNumber::value).toList())
        .map((row, _) -> OpportunityRow.read(row))
        .stream()
        .collect(Collectors.toMap(Opportunity::number, Function.identity()));
  }

  private Optional<Opportunity> one(String condition, OpportunityNumber number, Instant at) {
    return session
        .handle()
        .createQuery(OpportunityRow.SELECT + condition)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("at", at)
        .map((row, _) -> OpportunityRow.read(row))
        .findOne();
  }

  /** Makes other writers of this opportunity wait until this transaction ends. */
  boolean lock(OpportunityNumber number) {
    return session
        .handle()
        .createQuery(
            "select 1 from opportunity where guild_id = :guild and number = :number for update")
        .bind("guild", session.guild())
        .bind("number", number.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** As {@link #lock}, of many, in the order of their numbers. */
  void lockAll(List<OpportunityNumber> numbers) {
    session
        .handle()
        .createQuery(
            """
            select number from opportunity where guild_id = :guild and number = any(:numbers)
            order by number for update
            """)
        .bind("guild", session.guild())
        .bindArray("numbers", Long.class, numbers.stream().map(OpportunityNumber::value).toList())
        .mapTo(Long.class)
        .list();
  }

  private static final String APPEND =
      """
      with ended as (
        update opportunity_version set valid_to = :since
        where guild_id = :guild and number = :number and valid_to = 'infinity'
        returning 1)
      insert into opportunity_version (guild_id, number, valid_from, known_from, name,
        account_id, owner_id, process_id, stage_id, status, stage_since, stage_probability,
        probability_override, stage_forecast, forecast_override, currency, amount, close_date,
        type, lead_source, description, next_step, next_step_due, lost_reason, extra, deleted)
      select :guild, :number, :since, :since, :name,
        :account::bigint, :owner::bigint, :process, :stage, :status, :stageSince, :chance,
        :chanceOverride::smallint, :forecast, :forecastOverride, :currency, :amount::numeric,
        :closeDate::date, :type, :leadSource, :description, :nextStep, :nextStepDue::date,
        :lostReason, :extra::jsonb, :deleted
      from (select count(*) from ended)
      """;

  /** Ends the present version, if there is one, and begins the next at its {@code since}. */
  void append(Opportunity opportunity, int process) {
    bound(session.handle().createUpdate(APPEND), opportunity, process).execute();
  }

  /** As {@link #append}, of many. */
  void appendAll(List<Opportunity> opportunities, int process) {
    PreparedBatch batch = session.handle().prepareBatch(APPEND);
    opportunities.forEach(opportunity -> bound(batch, opportunity, process).add());
    batch.execute();
  }

  private <T extends SqlStatement<T>> T bound(T statement, Opportunity opportunity, int process) {
    return statement
        .bind("guild", session.guild())
        .bind("number", opportunity.number().value())
        .bind("since", opportunity.since())
        .bind("name", opportunity.name())
        .bind("account", opportunity.account().map(account -> account.id().value()))
        .bind("owner", opportunity.owner().map(Person::id).map(PersonId::value))
        .bind("process", process)
        .bind("stage", opportunity.stage().id().value())
        .bind("status", opportunity.stage().kind().code())
        .bind("stageSince", opportunity.stageSince())
        .bind("chance", opportunity.chance().stage().percent())
        .bind("chanceOverride", opportunity.chance().override().map(Probability::percent))
        .bind("forecast", opportunity.forecast().stage().code())
        .bind(
            "forecastOverride", opportunity.forecast().override().map(category -> category.code()))
        .bind("currency", opportunity.currency().getCurrencyCode())
        .bind("amount", opportunity.amount().map(money -> money.amount()))
        .bind("closeDate", opportunity.closeDate())
        .bind("type", opportunity.type())
        .bind("leadSource", opportunity.leadSource())
        .bind("description", opportunity.description())
        .bind("nextStep", opportunity.nextStep().map(NextStep::text))
        .bind("nextStepDue", opportunity.nextStep().flatMap(NextStep::due))
        .bind("lostReason", opportunity.lostReason())
        .bind("extra", Rows.json(opportunity.extra()))
        .bind("deleted", opportunity.deleted());
  }
}
