package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.workspace.ForecastCategory;

/** Which rows a scope means. */
final class RawScope {

  private RawScope() {}

  static boolean has(Scope scope, RawVersion row) {
    return hasButForCategory(scope, row)
        && scope.category().map(ForecastCategory::code).map(wanted -> is(row, wanted)).orElse(true);
  }

  private static boolean is(RawVersion row, String category) {
    return row.category().equals(category)
        || (!row.status().equals("open") && row.categoryWhileOpen().equals(category));
  }

  static boolean hasButForCategory(Scope scope, RawVersion row) {
    return (scope.owners().isEmpty()
            || (row.owner() != null && scope.owners().contains(new PersonId(row.owner()))))
        && scope
            .account()
            .map(account -> row.account() != null && account.value() == row.account())
            .orElse(true)
        && scope
            .closing()
            .map(period -> row.closes() != null && period.has(row.closes()))
            .orElse(true);
  }
}
