package dev.dealdesk.store.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.workspace.ForecastCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What moved among a hundred thousand opportunities, against a reckoning row by row that knows
 * nothing of the store's SQL.
 */
class MovementAuditTest {

  private static final AuditDesk DESK = AuditDesk.shared();
  private static final FiscalCalendar FISCAL = new FiscalCalendar(2);

  /** Two instants. */
  record Pair(String name, Instant from, Instant to) {
    /** The one that every scope is looked at in. */
    boolean thorough() {
      return name.equals("a quarter");
    }

    static Pair of(String name, String from, String to) {
      return new Pair(name, Instant.parse(from), Instant.parse(to));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyLineIsThatOfItsRows(Pair pair) {
    var before = DESK.history().at(Moment.asKnownThen(pair.from()));
    var after = DESK.history().at(Moment.asKnownThen(pair.to()));
    for (Scope scope : pair.thorough() ? scopes() : scopes().subList(0, 2)) {
      Movement told = DESK.read(d -> d.pipeline().movement(scope, pair.from(), pair.to()));
      RawMovement reckoned =
          new RawMovement(DESK.history(), scope, pair.from(), pair.to(), before, after);
      assertThat(Told.currencies(told)).as("%s", scope).isEqualTo(reckoned.currencies());
      assertThat(Told.bridge(told.converted())).as("%s", scope).isEqualTo(reckoned.converted());
      assertThat(Reckoning.codes(told.apart())).as("%s", scope).isEqualTo(reckoned.apart());
    }
  }

  static List<Pair> pairs() {
    return List.of(
        Pair.of("a week", "2026-02-23T00:00:00Z", "2026-03-02T00:00:00Z"),
        Pair.of("a week of summer", "2025-08-04T00:00:00Z", "2025-08-11T00:00:00Z"),
        Pair.of("a week with an import", "2025-10-05T15:00:00Z", "2025-10-12T15:00:00Z"),
        Pair.of("a quarter", "2025-08-01T00:00:00Z", "2025-11-01T00:00:00Z"),
        Pair.of("a year", "2025-03-01T12:00:00Z", "2026-03-02T09:00:00Z"),
        Pair.of("since before everything", "2024-12-01T00:00:00Z", "2025-06-01T00:00:00Z"),
        Pair.of("before everything", "2023-01-01T00:00:00Z", "2024-12-01T00:00:00Z"),
        Pair.of("nothing but a rate", "2026-03-02T00:00:00Z", "2026-03-02T09:00:00Z"),
        Pair.of("nothing at all", "2026-03-02T06:00:00Z", "2026-03-02T09:00:00Z"));
  }

  static List<Scope> scopes() {
    List<Long> owners = DESK.history().each(RawVersion::owner);
    List<Long> accounts = DESK.history().each(RawVersion::account);
    Scope quarter = Scope.ALL.closingIn(FISCAL.quarter(LocalDate.of(2026, 1, 15)));
    Scope owner = Scope.ALL.ownedBy(new PersonId(owners.get(7)));
    return List.of(
        Scope.ALL,
        quarter,
        owner,
        quarter.ownedBy(new PersonId(owners.get(3))),
        Scope.ALL.ownedBy(Set.of(new PersonId(owners.get(1)), new PersonId(owners.get(30)))),
        Scope.ALL.in(ForecastCategory.COMMIT),
        owner.in(ForecastCategory.OMITTED),
        Scope.ALL.in(ForecastCategory.CLOSED),
        Scope.ALL.ofAccount(new AccountId(accounts.get(100))));
  }

  /** A movement of the store in plain values. */
  static final class Told {
    static Map<String, Map<String, String>> currencies(Movement movement) {
      Map<String, Map<String, String>> told = new TreeMap<>();
      movement
          .currencies()
          .forEach(bridge ->
              told.put(bridge.opening().amount().currency().getCurrencyCode(), bridge(bridge)));
      return told;
    }

    static Map<String, String> bridge(Bridge bridge) {
      Map<String, String> told = new TreeMap<>();
      told.put("opening", step(bridge.opening()));
      bridge.lines().forEach((line, step) -> told.put(line.name(), step(step)));
      told.put("closing", step(bridge.closing()));
      return told;
    }

    private static String step(Step step) {
      return step.count() + ": " + step.amount().amount().toPlainString();
    }
  }
}
