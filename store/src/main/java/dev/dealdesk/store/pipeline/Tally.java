package dev.dealdesk.store.pipeline;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/** Figures while they are being put together. */
final class Tally {

  private long won;
  private long lost;
  private long wonBare;
  private long lostBare;
  private BigDecimal wonAmount = BigDecimal.ZERO;
  private BigDecimal lostAmount = BigDecimal.ZERO;
  private long cycle;
  private long open;
  private BigDecimal openAmount = BigDecimal.ZERO;
  private BigDecimal openExpected = BigDecimal.ZERO;
  private long pushes;
  private long slip;
  private long worked;
  private long activities;

  void closed(ResultSet row) throws SQLException {
    won = row.getLong("won");
    lost = row.getLong("lost");
    wonBare = row.getLong("won_bare");
    lostBare = row.getLong("lost_bare");
    wonAmount = row.getBigDecimal("won_amount");
    lostAmount = row.getBigDecimal("lost_amount");
    cycle = row.getLong("cycle");
  }

  void open(ResultSet row) throws SQLException {
    open = row.getLong("open");
    openAmount = row.getBigDecimal("open_amount");
    openExpected = row.getBigDecimal("open_expected");
  }

  void pushed(ResultSet row) throws SQLException {
    pushes = row.getLong("pushes");
    slip = row.getLong("slip");
  }

  void worked(ResultSet row) throws SQLException {
    worked = row.getLong("worked");
    activities = row.getLong("activities");
  }

  void add(Tally other) {
    won += other.won;
    lost += other.lost;
    wonBare += other.wonBare;
    lostBare += other.lostBare;
    wonAmount = wonAmount.add(other.wonAmount);
    lostAmount = lostAmount.add(other.lostAmount);
    cycle += other.cycle;
    open += other.open;
    openAmount = openAmount.add(other.openAmount);
    openExpected = openExpected.add(other.openExpected);
    pushes += other.pushes;
    slip += other.slip;
    worked += other.worked;
    activities += other.activities;
  }

  Figures figures(Currency base) {
    return new Figures(
        won,
        lost,
        wonBare,
        lostBare,
        Worths.exact(wonAmount, base),
        Worths.exact(lostAmount, base),
        cycle,
        pushes,
        slip,
        worked,
        activities,
        new Figures.Open(open, Worths.exact(openAmount, base), Worths.exact(openExpected, base)));
  }
}
