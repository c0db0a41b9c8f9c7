package dev.dealdesk.store.alert;

import dev.dealdesk.store.opportunity.Total;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a team is told, and where.
 *
 * @param off kinds that nobody wants
 * @param largeFrom from what amount a new opportunity is large; none: none is told
 * @param routes the largest first; none: nothing is told
 */
public record AlertSettings(Set<AlertKind> off, Optional<Total> largeFrom, List<Route> routes) {

  public AlertSettings {
    off = Set.copyOf(off);
    routes = List.copyOf(routes);
  }

  /**
   * A channel and what it hears of.
   *
   * @param atLeast opportunities of this amount or more, that no other channel asks more for
   * @param barred nothing can be posted there
   */
  public record Route(long channel, Total atLeast, boolean barred) {}

  public boolean wants(AlertKind kind) {
    return !off.contains(kind) && (kind != AlertKind.LARGE || largeFrom.isPresent());
  }
}
