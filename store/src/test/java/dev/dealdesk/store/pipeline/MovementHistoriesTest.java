package dev.dealdesk.store.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * A movement reconciles to the minor unit, whatever has happened: a thousand histories of fifty
 * events, each looked at as a whole, in another scope, and by owner, between two instants.
 */
class MovementHistoriesTest {

  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void openingPlusEveryLineIsClosing(
      @ForAll("histories") List<Event> events,
      @ForAll("pairs") Instant[] pair,
      @ForAll @IntRange(min = 0, max = 3) int scope) {
    PastDesk desk = new PastDesk();
    desk.write(History.of(events));
    desk.rate("EUR", "1.0875", History.START);
    desk.rate("EUR", "1.1333", History.at(25));
    desk.rate("KRW", "0.00072", History.at(10));
    desk.read(d -> {
      reconciles(d.pipeline(), Scope.ALL, pair[0], pair[1]);
      reconciles(d.pipeline(), scopes(desk).get(scope), pair[0], pair[1]);
      ownersAddUp(desk, d.pipeline(), pair[0], pair[1]);
      return d;
    });
  }

  private static List<Scope> scopes(PastDesk desk) {
    Scope quarter = Scope.ALL.closingIn(new FiscalCalendar(1).quarter(History.TODAY));
    return List.of(
        quarter,
        Scope.ALL.ownedBy(desk.person(0)),
        quarter.ownedBy(desk.person(1)),
        Scope.ALL.in(ForecastCategory.COMMIT));
  }

  private static void reconciles(Pipeline pipeline, Scope scope, Instant from, Instant to) {
    Movement movement = pipeline.movement(scope, from, to);
    Worth opening = worth(pipeline, scope, from);
    Worth closing = worth(pipeline, scope, to);
    Map<String, Bridge> bridges = new HashMap<>();
    for (Bridge bridge : movement.currencies()) {
      bridges.put(bridge.opening().amount().currency().getCurrencyCode(), bridge);
      // What the lines lead to is checked by each bridge itself.
      assertThat(bridge.opening().amount().amount()).isEqualTo(amount(opening, bridge));
      assertThat(bridge.closing().amount().amount()).isEqualTo(amount(closing, bridge));
    }
    for (Worth worth : List.of(opening, closing)) {
      assertThat(bridges.keySet())
          .containsAll(
              worth.totals().lines().stream()
                  .map(line -> line.amount().currency().getCurrencyCode())
                  .toList());
    }
    if (movement.apart().isEmpty()) {
      assertThat(movement.converted().opening().amount()).isEqualTo(opening.amount());
      assertThat(movement.converted().closing().amount()).isEqualTo(closing.amount());
      assertThat(movement.converted().opening().count()).isEqualTo(opening.count());
      assertThat(counted(movement.converted())).isEqualTo(closing.count());
    }
    eachIsExplained(pipeline, scope, from, to, movement);
  }

  private static Worth worth(Pipeline pipeline, Scope scope, Instant at) {
    return pipeline.worth(scope, StageKind.OPEN, Moment.asKnownThen(at));
  }

  private static BigDecimal amount(Worth worth, Bridge bridge) {
    return worth.totals().lines().stream()
        .map(Totals.Line::amount)
        .filter(total -> total.currency().equals(bridge.opening().amount().currency()))
        .map(total -> total.amount())
        .findFirst()
        .orElse(bridge.opening().amount().amount().subtract(bridge.opening().amount().amount()));
  }

  private static long counted(Bridge bridge) {
    long count = bridge.opening().count();
    for (Map.Entry<MovementLine, Step> line : bridge.lines().entrySet()) {
      count += line.getKey().isEntry() ? line.getValue().count() : 0;
      count -= line.getKey().isExit() ? line.getValue().count() : 0;
    }
    return count;
  }

  private static void eachIsExplained(
      Pipeline pipeline, Scope scope, Instant from, Instant to, Movement movement) {
    Which all = Which.all(scope, from, to);
    List<Move> moves = pipeline.moves(all, 0, 1000);
    long count = pipeline.countMoves(all);
    assertThat(count).isEqualTo(moves.size());
    BigDecimal impact = BigDecimal.ZERO;
    Map<MovementLine, Long> counts = new EnumMap<>(MovementLine.class);
    for (Move move : moves) {
      assertThat(move.reasons()).isNotEmpty();
      assertThat(move.lines().stream().filter(MovementLine::isEntry).count()).isLessThan(2);
      assertThat(move.lines().stream().filter(MovementLine::isExit).count()).isLessThan(2);
      move.lines().forEach(line -> counts.merge(line, 1L, Long::sum));
      impact = impact.add(move.impact().amount());
    }
    assertThat(impact).isEqualByComparingTo(movement.converted().net().amount());
    if (movement.apart().isEmpty()) {
      movement
          .converted()
          .lines()
          .forEach((line, step) -> {
            if (line.isEntry() || line.isExit()) {
              assertThat(counts).containsEntry(line, step.count());
            }
          });
    }
  }

  /** What happened to Kim's and to Lee's is what happened to all. */
  private static void ownersAddUp(PastDesk desk, Pipeline pipeline, Instant from, Instant to) {
    Movement all = pipeline.movement(Scope.ALL, from, to);
    List<Movement> parts =
        List.of(0, 1).stream()
            .map(i -> Scope.ALL.ownedBy(desk.person(i)))
            .map(scope -> pipeline.movement(scope, from, to))
            .toList();
    for (MovementLine line : MovementLine.values()) {
      if (line != MovementLine.MOVED_IN && line != MovementLine.MOVED_OUT) {
        assertThat(
                parts.stream()
                    .map(part -> part.converted().line(line).amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .as("%s", line)
            .isEqualByComparingTo(all.converted().line(line).amount().amount());
      }
    }
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 7),
            Arbitraries.of(Event.Kind.class),
            Arbitraries.integers().between(0, 999))
        .as(Event::new)
        .list()
        .ofSize(History.LENGTH);
  }

  @Provide
  Arbitrary<Instant[]> pairs() {
    return Arbitraries.integers()
        .between(-5, History.LENGTH + 5)
        .tuple2()
        .map(hours -> {
          Instant one = History.at(hours.get1());
          Instant other = History.at(hours.get2());
          return one.isBefore(other)
              ? new Instant[] {one, other}
              : new Instant[] {other, one.plus(Duration.ofMinutes(30))};
        });
  }
}
