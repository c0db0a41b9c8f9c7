package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** A scope as a condition on {@code v}, a version; each part a fixed text, with its value bound. */
final class Where {

  /** A closed one also counts in the category that it had while it was open. */
  private static final String CATEGORY =
      """
      (v.forecast = :category
        or v.status <> 'open' and coalesce(v.forecast_override, v.stage_forecast) = :category)\
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<Long> owners;

  Where(Scope scope) {
    owners = scope.owners().stream().map(PersonId::value).toList();
    if (!owners.isEmpty()) {
      conditions.add("v.owner_id = any(:owners)");
    }
    scope
        .account()
        .map(AccountId::value)
        .ifPresent(id -> and("v.account_id = :account", "account", id));
    scope.category().ifPresent(one -> and(CATEGORY, "category", one.code()));
    scope
        .closing()
        .ifPresent(period -> {
          and("v.close_date >= :closingFrom", "closingFrom", period.from());
          and("v.close_date <= :closingTo", "closingTo", period.to());
        });
  }

  private void and(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  /** True of what is in the scope; never null. */
  String sql() {
    return conditions.isEmpty() ? "true" : "(" + String.join(" and ", conditions) + ") is true";
  }

  <S extends SqlStatement<S>> S bind(S statement, Session session) {
    S bound = statement.bind("guild", session.guild()).bindMap(values);
    return owners.isEmpty() ? bound : bound.bindArray("owners", Long.class, owners);
  }

  /** An instant as the database keeps it. */
  static Instant kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
