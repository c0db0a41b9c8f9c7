package dev.dealdesk.store.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pipeline was worth, among a hundred thousand opportunities with a year of history,
 * against a reckoning row by row that knows nothing of the store's SQL.
 */
class WorthAuditTest {

  static final Instant SUMMER = Instant.parse("2025-09-01T00:00:00Z");
  static final Instant AUTUMN = Instant.parse("2025-10-20T13:00:00Z");

  private static final AuditDesk DESK = AuditDesk.shared();
  private static final FiscalCalendar FISCAL = new FiscalCalendar(2);
  private static final List<Scope> SCOPES = scopes();

  @ParameterizedTest
  @MethodSource("moments")
  void everyTotalIsThatOfItsRows(Moment moment) {
    var rows = DESK.history().at(moment).values();
    // All of them for the present; for the past those that tell most.
    List<Scope> scopes = moment.equals(moments().getFirst()) ? SCOPES : SCOPES.subList(0, 5);
    for (StageKind status : StageKind.values()) {
      for (Scope scope : scopes) {
        assertThat(Reckoning.told(DESK.read(d -> d.pipeline().worth(scope, status, moment))))
            .as("%s of %s", status, scope)
            .isEqualTo(
                Reckoning.of(
                    rows.stream().filter(row -> counts(row, status, scope)).toList(),
                    DESK.history(),
                    moment.at()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyGroupIsThatOfItsRows(Grouping by) {
    for (Moment moment : List.of(moments().getFirst(), Moment.asKnownThen(AUTUMN))) {
      for (StageKind status : StageKind.values()) {
        for (Scope scope : List.of(Scope.ALL, SCOPES.get(4))) {
          List<Group> groups = DESK.read(d -> d.pipeline().groups(scope, status, moment, by));
          Map<Object, Reckoning> told = new HashMap<>();
          groups.forEach(group ->
              assertThat(told.put(key(group.key()), Reckoning.told(group.worth()))).isNull());
          Map<Object, Reckoning> reckoned = new HashMap<>();
          DESK.history().at(moment).values().stream()
              .filter(row -> counts(row, status, scope))
              .collect(groupingBy(row -> key(row, by)))
              .forEach((key, rows) ->
                  reckoned.put(key, Reckoning.of(rows, DESK.history(), moment.at())));
          assertThat(told).as("%s of %s", status, scope).isEqualTo(reckoned);
          assertThat(groups.stream().map(Orders::rank).toList())
              .as("%s of %s", status, scope)
              .isSorted();
        }
      }
    }
  }

  @Test
  void whatWasLoadedLaterWasNotKnownThen() {
    Worth then = DESK.read(d -> worth(d.pipeline(), Moment.asKnownThen(SUMMER)));
    Worth now = DESK.read(d -> worth(d.pipeline(), new Moment(SUMMER, AuditDesk.NOW)));
    assertThat(then.count()).isPositive().isLessThan(now.count());
  }

  @Test
  void aTrendIsTheWorthAtEach() {
    List<Instant> instants = List.of(SUMMER, AUTUMN, AuditDesk.NOW);
    List<Worth> trend = DESK.read(d -> d.pipeline().trend(SCOPES.get(2), instants, AuditDesk.NOW));
    assertThat(trend)
        .extracting(Reckoning::told)
        .isEqualTo(
            instants.stream()
                .map(at ->
                    Reckoning.of(
                        DESK.history().at(new Moment(at, AuditDesk.NOW)).values().stream()
                            .filter(row -> counts(row, StageKind.OPEN, SCOPES.get(2)))
                            .toList(),
                        DESK.history(),
                        at))
                .toList());
  }

  @Test
  void thereIsSomethingOfEveryKind() {
    var now = DESK.history().at(moments().getFirst()).values();
    assertThat(now).hasSize(AuditDesk.COUNT);
    assertThat(DESK.history().lives().stream().mapToInt(List::size).sum())
        .isBetween(7 * AuditDesk.COUNT, 9 * AuditDesk.COUNT);
    for (StageKind status : StageKind.values()) {
      Reckoning worth =
          Reckoning.of(
              now.stream().filter(row -> counts(row, status, Scope.ALL)).toList(),
              DESK.history(),
              AuditDesk.NOW);
      assertThat(worth.count()).isGreaterThan(5_000);
      assertThat(worth.unknown()).isPositive();
      assertThat(worth.lines()).containsOnlyKeys("CHF", "EUR", "KRW", "KWD", "USD");
    }
    assertThat(now).anyMatch(row -> row.amount() != null && row.amount().signum() == 0);
    assertThat(now).filteredOn(row -> isHalf(row)).hasSizeGreaterThan(100);
    assertThat(now).filteredOn(RawVersion::deleted).hasSizeGreaterThan(1_000);
  }

  private static Worth worth(Pipeline pipeline, Moment moment) {
    return pipeline.worth(Scope.ALL, StageKind.OPEN, moment);
  }

  private static boolean isHalf(RawVersion row) {
    BigDecimal rate = DESK.history().rate(row.currency(), AuditDesk.NOW);
    return rate != null
        && row.worth()
                .multiply(rate)
                .movePointRight(2)
                .remainder(BigDecimal.ONE)
                .compareTo(new BigDecimal("0.5"))
            == 0;
  }

  private static boolean counts(RawVersion row, StageKind status, Scope scope) {
    return !row.deleted() && row.status().equals(status.code()) && RawScope.has(scope, row);
  }

  private static Object key(Group.Key key) {
    return switch (key) {
      case Group.Key.OfStage stage -> (long) stage.stage().id().value();
      case Group.Key.OfOwner owner -> owner.owner().map(person -> person.id().value()).orElse(-1L);
      case Group.Key.OfCategory category -> category.category().code();
      case Group.Key.OfAccount account -> account.account().map(a -> a.id().value()).orElse(-1L);
      case Group.Key.OfCurrency currency -> currency.currency().getCurrencyCode();
      case Group.Key.ClosingIn closing -> closing.period().<Object>map(p -> p).orElse(-1L);
    };
  }

  private static Object key(RawVersion row, Grouping by) {
    LocalDate closes = row.closes();
    return switch (by) {
      case STAGE -> (long) row.stage();
      case OWNER -> row.owner() == null ? -1L : row.owner();
      case FORECAST_CATEGORY -> row.category();
      case ACCOUNT -> row.account() == null ? -1L : row.account();
      case CURRENCY -> row.currency();
      case CLOSE_MONTH -> closes == null ? -1L : FISCAL.month(closes);
      case CLOSE_QUARTER -> closes == null ? -1L : FISCAL.quarter(closes);
    };
  }

  // What is asked

  /** Now and before, as known today; and as known at the time. */
  static List<Moment> moments() {
    return List.of(
        Moment.asKnownThen(AuditDesk.NOW),
        new Moment(SUMMER, AuditDesk.NOW),
        Moment.asKnownThen(SUMMER),
        new Moment(AUTUMN, AUTUMN.plusSeconds(86_400 * 30)),
        Moment.asKnownThen(AUTUMN),
        Moment.asKnownThen(Instant.parse("2026-03-01T23:59:59.999999Z")),
        Moment.asKnownThen(Instant.parse("2024-01-01T00:00:00Z")));
  }

  private static List<Scope> scopes() {
    List<Long> owners = DESK.history().each(RawVersion::owner);
    List<Long> accounts = DESK.history().each(RawVersion::account);
    Scope quarter = Scope.ALL.closingIn(FISCAL.quarter(LocalDate.of(2026, 1, 15)));
    Scope owner = Scope.ALL.ownedBy(new PersonId(owners.get(7)));
    List<Scope> scopes =
        new ArrayList<>(
            List.of(
                Scope.ALL,
                quarter,
                owner,
                quarter.ownedBy(new PersonId(owners.get(3))),
                Scope.ALL.in(ForecastCategory.COMMIT),
                Scope.ALL.in(ForecastCategory.OMITTED),
                Scope.ALL.ofAccount(new AccountId(accounts.get(100))),
                quarter.ownedBy(Set.of(new PersonId(owners.get(1)), new PersonId(owners.get(30)))),
                owner.in(ForecastCategory.BEST_CASE),
                Scope.ALL.ownedBy(new PersonId(-1)),
                Scope.ALL.closingIn(
                    new Period(LocalDate.of(2025, 12, 24), LocalDate.of(2025, 12, 24)))));
    accounts.subList(200, 206).forEach(id -> scopes.add(quarter.ofAccount(new AccountId(id))));
    return scopes;
  }
}
