package dev.dealdesk.store.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A movement as the design says it in words, reckoned from what each opportunity was like at the
 * two instants.
 *
 * <ul>
 *   <li>An opportunity is in where it is open, not deleted, in the scope, and known at that
 *       instant.
 *   <li>One that was not in, and at the end is won or lost in the scope, came in and left again.
 *       One that was closed before the period began, in truth or as a file says, did nothing,
 *       unless it was reopened and closed again.
 *   <li>One that is won or lost as somebody else's, or in another period, left the scope. So did
 *       one that was asked about by its forecast category, since closing puts it into another.
 *   <li>A change of currency takes all away in the old one and adds all in the new one, converted
 *       as well.
 *   <li>An unknown amount counts, and adds nothing, for which there need be no rate: converted it
 *       is counted also in a currency that is apart, as an amount of 0 is.
 * </ul>
 */
final class RawMovement {

  private final RawHistory history;
  private final Scope scope;
  private final Instant from;
  private final Instant to;
  private final Set<String> apart = new TreeSet<>();
  private final Map<String, Tally> currencies = new TreeMap<>();
  private final Tally converted = new Tally("USD");
  private final Map<Long, Moved> moved = new TreeMap<>();

  /**
   * One opportunity that moved.
   *
   * @param impact in US dollars
   */
  record Moved(Set<MovementLine> lines, BigDecimal impact) {}

  private record Part(String step, Optional<MovementLine> line, BigDecimal amount) {}

  RawMovement(RawHistory history, Scope scope, Instant from, Instant to) {
    this(
        history,
        scope,
        from,
        to,
        history.at(Moment.asKnownThen(from)),
        history.at(Moment.asKnownThen(to)));
  }

  RawMovement(
      RawHistory history,
      Scope scope,
      Instant from,
      Instant to,
      Map<Long, RawVersion> before,
      Map<Long, RawVersion> after) {
    this.history = history;
    this.scope = scope;
    this.from = from;
    this.to = to;
    after.forEach((number, last) -> reckon(before.get(number), last));
  }

  Map<String, String> converted() {
    return converted.told();
  }

  /** By currency; those in which there was nothing are left out. */
  Map<String, Map<String, String>> currencies() {
    Map<String, Map<String, String>> told = new TreeMap<>();
    currencies.forEach((code, tally) -> told.put(code, tally.told()));
    return told;
  }

  Set<String> apart() {
    return apart;
  }

  /** Those that are in a line. */
  Map<Long, Moved> moved() {
    return moved;
  }

  private void reckon(@Nullable RawVersion first, RawVersion last) {
    boolean was = first != null && first.isOpen() && RawScope.has(scope, first);
    boolean is = last.isOpen() && RawScope.has(scope, last);
    if (first != null && was) {
      remained(first, last, is);
    } else if (is || (closedMeanwhile(last) && RawScope.has(scope, last))) {
      came(entry(first, last), last, is);
    }
  }

  private boolean closedMeanwhile(RawVersion last) {
    return last.isClosed() && last.stageSince() > micros(from);
  }

  private static MovementLine entry(@Nullable RawVersion first, RawVersion last) {
    if (first == null) {
      return last.loaded() ? MovementLine.IMPORTED : MovementLine.NEW;
    }
    if (first.deleted()) {
      return MovementLine.RESTORED;
    }
    return first.isClosed() ? MovementLine.REOPENED : MovementLine.MOVED_IN;
  }

  private MovementLine exit(RawVersion last) {
    if (last.deleted()) {
      return MovementLine.DELETED;
    }
    if (last.isClosed() && RawScope.has(scope, last)) {
      return last.status().equals("won") ? MovementLine.WON : MovementLine.LOST;
    }
    return MovementLine.MOVED_OUT;
  }

  private void came(MovementLine entry, RawVersion last, boolean is) {
    List<Part> own = new ArrayList<>();
    List<Part> inDollars = new ArrayList<>();
    add(own, entry, last.worth());
    worth(last, to).ifPresent(worth -> add(inDollars, entry, worth));
    ends(own, inDollars, last, is);
    own.forEach(part -> tally(last.currency()).add(part));
    inDollars.forEach(converted::add);
    keep(last.number(), own, inDollars);
  }

  private void remained(RawVersion first, RawVersion last, boolean is) {
    List<Part> old = new ArrayList<>();
    List<Part> own = new ArrayList<>();
    List<Part> inDollars = new ArrayList<>();
    Optional<BigDecimal> opening = worth(first, from);
    Optional<BigDecimal> kept = worth(first, to);
    Optional<BigDecimal> atLast = worth(last, to);
    old.add(new Part("opening", Optional.empty(), first.worth()));
    opening.ifPresent(worth -> inDollars.add(new Part("opening", Optional.empty(), worth)));
    opening
        .map(worth -> kept.orElseThrow().subtract(worth))
        .filter(effect -> effect.signum() != 0)
        .ifPresent(effect -> add(inDollars, MovementLine.RATE_EFFECT, effect));
    if (first.currency().equals(last.currency())) {
      BigDecimal by = last.worth().subtract(first.worth());
      change(old, by, by);
      if (kept.isPresent() && atLast.isPresent()) {
        change(inDollars, by, atLast.get().subtract(kept.get()));
      }
    } else {
      change(old, first.worth().negate(), first.worth().negate());
      change(own, last.worth(), last.worth());
      if (kept.isPresent() && atLast.isPresent()) {
        BigDecimal by = atLast.get().subtract(kept.get());
        change(inDollars, by, by);
      } else {
        kept.ifPresent(worth -> change(inDollars, first.worth().negate(), worth.negate()));
        atLast.ifPresent(worth -> change(inDollars, last.worth(), worth));
      }
    }
    ends(own, inDollars, last, is);
    old.forEach(part -> tally(first.currency()).add(part));
    own.forEach(part -> tally(last.currency()).add(part));
    inDollars.forEach(converted::add);
    old.addAll(own);
    keep(last.number(), old, inDollars);
  }

  private void ends(List<Part> own, List<Part> inDollars, RawVersion last, boolean is) {
    Optional<BigDecimal> worth = worth(last, to);
    if (is) {
      own.add(new Part("closing", Optional.empty(), last.worth()));
      worth.ifPresent(in -> inDollars.add(new Part("closing", Optional.empty(), in)));
    } else {
      add(own, exit(last), last.worth().negate());
      worth.ifPresent(in -> add(inDollars, exit(last), in.negate()));
    }
  }

  private void keep(long number, List<Part> own, List<Part> inDollars) {
    Set<MovementLine> lines = EnumSet.noneOf(MovementLine.class);
    BigDecimal impact = BigDecimal.ZERO.setScale(2);
    own.forEach(part -> part.line().ifPresent(lines::add));
    for (Part part : inDollars) {
      part.line().ifPresent(lines::add);
      impact = part.line().isPresent() ? impact.add(part.amount()) : impact;
    }
    if (!lines.isEmpty()) {
      moved.put(number, new Moved(lines, impact));
    }
  }

  /** Which line it is in, its own currency says. */
  private static void change(List<Part> parts, BigDecimal own, BigDecimal by) {
    if (own.signum() != 0) {
      add(parts, own.signum() > 0 ? MovementLine.INCREASED : MovementLine.DECREASED, by);
    }
  }

  private static void add(List<Part> parts, MovementLine line, BigDecimal amount) {
    parts.add(new Part(line.name(), Optional.of(line), amount));
  }

  /** In US dollars; none where its currency lacked a rate at either instant. */
  private Optional<BigDecimal> worth(RawVersion row, Instant at) {
    BigDecimal rate = history.rate(row.currency(), at);
    boolean lacking = isApart(row) || rate == null;
    if (row.worth().signum() == 0) {
      return Optional.of(BigDecimal.ZERO);
    }
    return lacking || rate == null
        ? Optional.empty()
        : Optional.of(Reckoning.rounded(row.worth().multiply(rate), "USD"));
  }

  private boolean isApart(RawVersion row) {
    boolean lacks =
        history.rate(row.currency(), from) == null || history.rate(row.currency(), to) == null;
    if (lacks) {
      apart.add(row.currency());
    }
    return lacks;
  }

  private Tally tally(String currency) {
    return currencies.computeIfAbsent(currency, Tally::new);
  }

  private static long micros(Instant instant) {
    return java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** A bridge in the making. */
  private static final class Tally {
    private final String currency;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, BigDecimal> amounts = new TreeMap<>();

    Tally(String currency) {
      this.currency = currency;
    }

    void add(Part part) {
      counts.merge(part.step(), 1L, Long::sum);
      amounts.merge(part.step(), part.amount(), BigDecimal::add);
    }

    Map<String, String> told() {
      Map<String, String> told = new TreeMap<>();
      for (String step : List.of("opening", "closing")) {
        told.put(step, step(0, BigDecimal.ZERO));
      }
      counts.forEach((step, count) ->
          told.put(step, step(count, amounts.getOrDefault(step, BigDecimal.ZERO))));
      return told;
    }

    private String step(long count, BigDecimal amount) {
      return count + ": " + Reckoning.rounded(amount, currency).toPlainString();
    }
  }
}
