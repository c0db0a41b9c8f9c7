package dev.dealdesk.store.risk;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.pipeline.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scope as a condition on {@code v}, a version; each part a fixed text, with its value bound. */
final class Scoping {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Scoping(Scope scope) {
    if (!scope.owners().isEmpty()) {
      and(
          "v.owner_id = any(:owners)",
          "owners",
          scope.owners().stream().map(PersonId::value).toArray(Long[]::new));
    }
    scope
        .account()
        .map(AccountId::value)
        .ifPresent(id -> and("v.account_id = :account", "account", id));
    scope.category().ifPresent(one -> and("v.forecast = :category", "category", one.code()));
    scope
        .closing()
        .ifPresent(period -> {
          and("v.close_date >= :closing_from", "closing_from", period.from());
          and("v.close_date <= :closing_to", "closing_to", period.to());
        });
  }

  private void and(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }
}
