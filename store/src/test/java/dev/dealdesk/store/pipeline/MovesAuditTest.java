package dev.dealdesk.store.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The opportunities behind a movement among a hundred thousand, page by page. */
class MovesAuditTest {

  private static final AuditDesk DESK = AuditDesk.shared();
  private static final Instant FROM = Instant.parse("2025-08-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2025-11-01T00:00:00Z");
  private static final int PAGE = 400;

  private final Scope scope =
      Scope.ALL.ownedBy(new PersonId(DESK.history().each(RawVersion::owner).get(7)));
  private final Which all = Which.all(scope, FROM, TO);

  @Test
  void eachIsThereOnceAndInItsLines() {
    List<Move> moves = pages(all);
    Map<Long, Set<MovementLine>> told = new TreeMap<>();
    for (Move move : moves) {
      assertThat(told.put(move.after().number().value(), move.lines())).isNull();
    }
    told.values().removeIf(Set::isEmpty);
    Map<Long, Set<MovementLine>> reckoned = new TreeMap<>();
    reckoned().moved().forEach((number, moved) -> reckoned.put(number, moved.lines()));
    assertThat(told).isEqualTo(reckoned);
    assertThat(DESK.<Long>read(d -> d.pipeline().countMoves(all))).isEqualTo(moves.size());
  }

  @Test
  void theirImpactIsTheWholeMovement() {
    Movement movement = DESK.read(d -> d.pipeline().movement(scope, FROM, TO));
    Map<Long, RawMovement.Moved> reckoned = reckoned().moved();
    BigDecimal impact = BigDecimal.ZERO;
    for (Move move : pages(all)) {
      if (!move.lines().isEmpty()) {
        assertThat(move.impact().amount())
            .as("%s", move.after().number())
            .isEqualByComparingTo(
                Objects.requireNonNull(reckoned.get(move.after().number().value())).impact());
      }
      impact = impact.add(move.impact().amount());
    }
    assertThat(impact).isEqualByComparingTo(movement.converted().net().amount());
  }

  @Test
  void aLineHasAsManyAsItSays() {
    for (MovementLine line : EnumSet.of(MovementLine.WON, MovementLine.MOVED_IN)) {
      long reckoned =
          reckoned().moved().values().stream().filter(m -> m.lines().contains(line)).count();
      assertThat(DESK.<Long>read(d -> d.pipeline().countMoves(all.in(line)))).isEqualTo(reckoned);
      assertThat(pages(all.in(line))).hasSize((int) reckoned);
    }
  }

  private RawMovement reckoned() {
    return new RawMovement(DESK.history(), scope, FROM, TO);
  }

  private static List<Move> pages(Which which) {
    List<Move> moves = new ArrayList<>();
    List<Move> page;
    do {
      int offset = moves.size();
      page = DESK.read(d -> d.pipeline().moves(which, offset, PAGE));
      moves.addAll(page);
    } while (page.size() == PAGE);
    return moves;
  }
}
