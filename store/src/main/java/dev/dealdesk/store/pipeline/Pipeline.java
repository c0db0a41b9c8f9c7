package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.StageKind;
import java.time.Instant;
import java.util.List;

/**
 * The pipeline of a workspace at any instant, and what moved between two of them. Every figure is
 * computed by the database over all rows.
 */
public final class Pipeline {

  private final Session session;

  public Pipeline(Session session) {
    this.session = session;
  }

  /** What the open, the won or the lost opportunities of a scope came to at a moment. */
  public Worth worth(Scope scope, StageKind status, Moment moment) {
    return new Sums(session).worth(scope, status, moment);
  }

  /**
   * The same, in groups: in the order of stages, categories, codes and dates, owners and accounts
   * by converted amount, the largest first. Only groups that have an opportunity.
   */
  public List<Group> groups(Scope scope, StageKind status, Moment moment, Grouping by) {
    return new Sums(session).groups(scope, status, moment, by);
  }

  /** The opportunities of one of these groups as they were, the largest first, some at a time. */
  public List<Opportunity> behind(
      Scope scope, StageKind status, Moment moment, Group.Key group, int offset, int size) {
    return new Behind(session).page(scope, status, moment, group, offset, size);
  }

  /** What the open opportunities of a scope came to at each of several instants. */
  public List<Worth> trend(Scope scope, List<Instant> instants, Instant known) {
    return instants.stream()
        .map(at -> worth(scope, StageKind.OPEN, new Moment(at, known)))
        .toList();
  }

  /** How the open pipeline of a scope became what it is between two instants. */
  public Movement movement(Scope scope, Instant from, Instant to) {
    return new Movements(session).movement(scope, from, to);
  }

  /** Each opportunity behind a movement, those that moved most first, some at a time. */
  public List<Move> moves(Which which, int offset, int size) {
    return new Moves(session).page(which, offset, size);
  }

  /** Those that moved most, with how many there are. */
  public Largest largest(Which which, int size) {
    return new Moves(session).largest(which, size);
  }

  /** How many opportunities are behind a movement. */
  public long countMoves(Which which) {
    return new Moves(session).count(which);
  }
}
