package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Opportunities;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.StageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/** The opportunities behind a sum over the pipeline. */
final class Behind {

  private final Session session;

  Behind(Session session) {
    this.session = session;
  }

  /** A condition on {@code v}, with its value where it has one. */
  private record Condition(String sql, Optional<Object> value) {

    static Condition of(String sql, Object value) {
      return new Condition(sql, Optional.of(value));
    }

    static Condition of(String sql) {
      return new Condition(sql, Optional.empty());
    }
  }

  List<Opportunity> page(
      Scope scope, StageKind status, Moment moment, Group.Key key, int offset, int size) {
    Where where = new Where(scope);
    Condition condition = condition(key);
    Query query =
        where
            .bind(
                session
                    .handle()
                    .createQuery(
                        AsOf.RATES
                            + AsOf.spelled("select v.number from VERSIONS v.status = :status and ")
                            + condition.sql()
                            + " and "
                            + where.sql()
                            + AsOf.spelled(
                                " order by CONVERTED desc nulls last, v.amount desc nulls last,"
                                    + " v.number offset :offset limit :size")),
                session)
            .bind("base", session.workspace().currency().getCurrencyCode())
            .bind("at", Where.kept(moment.at()))
            .bind("known", Where.kept(moment.known()))
            .bind("status", status.code())
            .bind("offset", offset)
            .bind("size", size);
    condition.value().ifPresent(value -> query.bind("key", value));
    if (key instanceof Group.Key.ClosingIn(var period) && period.isPresent()) {
      query.bind("first", period.get().from()).bind("last", period.get().to());
    }
    List<OpportunityNumber> numbers =
        query.mapTo(Long.class).list().stream().map(OpportunityNumber::new).toList();
    Map<OpportunityNumber, Opportunity> found =
        new Opportunities(session).at(numbers, Where.kept(moment.at()));
    return numbers.stream().flatMap(number -> Stream.ofNullable(found.get(number))).toList();
  }

  private static Condition condition(Group.Key key) {
    return switch (key) {
      case Group.Key.OfStage(var stage) -> Condition.of("v.stage_id = :key", stage.id().value());
      case Group.Key.OfOwner(var owner) ->
          owner
              .map(Person::id)
              .map(id -> Condition.of("v.owner_id = :key", id.value()))
              .orElse(Condition.of("v.owner_id is null"));
      case Group.Key.OfCategory(var category) -> Condition.of("v.forecast = :key", category.code());
      case Group.Key.OfAccount(var account) ->
          account
              .map(Account.Ref::id)
              .map(id -> Condition.of("v.account_id = :key", id.value()))
              .orElse(Condition.of("v.account_id is null"));
      case Group.Key.OfCurrency(var currency) ->
          Condition.of("v.currency = :key", currency.getCurrencyCode());
      case Group.Key.ClosingIn(var period) ->
          Condition.of(
              period.isPresent()
                  ? "v.close_date between :first and :last"
                  : "v.close_date is null");
    };
  }
}
