package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Opportunities;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/** The opportunities behind a movement. */
final class Moves {

  /** One row an opportunity, with the lines it is in. */
  private static final String MOVED =
      """
      , moved as (
        select p.number, p.changed, p.known0, own.lines || converted.lines as lines,
          converted.impact, converted.weight
        from pair p
        cross join lateral (
          select coalesce(array_agg(own.line), '{}') as lines from OWN
          where own.applies and own.line not in ('opening', 'closing')) own
        cross join lateral (
          select coalesce(array_agg(converted.line) filter (where MOVES), '{}') as lines,
            coalesce(sum(converted.amount) filter (where MOVES), 0) as impact,
            max(abs(converted.amount)) as weight
          from CONVERTED where converted.applies) converted
        where (entry is not null or exit is not null or changed or way <> 0 or effect
            or currency0 <> currency1)),
      wanted as (
        select * from moved
        where case when :any then cardinality(lines) > 0 or changed
          else lines && :lines::text[] end
          and not lines && :without::text[])
      """
          .replace("OWN", Pairs.OWN)
          .replace("CONVERTED", Pairs.CONVERTED)
          .replace("MOVES", "converted.line not in ('opening', 'closing')");

  private final Session session;
  private final Currency base;

  Moves(Session session) {
    this.session = session;
    this.base = session.workspace().currency();
  }

  private record Row(
      OpportunityNumber number, boolean known, Set<MovementLine> lines, Total impact, long count) {}

  long count(Which which) {
    return query(which, "select count(*) from wanted").mapTo(Long.class).one();
  }

  List<Move> page(Which which, int offset, int size) {
    return moves(which, rows(which, offset, size));
  }

  Largest largest(Which which, int size) {
    List<Row> rows = rows(which, 0, size);
    return new Largest(rows.isEmpty() ? 0 : rows.getFirst().count(), moves(which, rows));
  }

  private List<Row> rows(Which which, int offset, int size) {
    return query(
            which,
            """
            select *, count(*) over () as count from wanted
            order by abs(impact) desc, weight desc nulls last, number offset :offset limit :size
            """)
        .bind("offset", offset)
        .bind("size", size)
        .map((row, _) -> row(row))
        .list();
  }

  private List<Move> moves(Which which, List<Row> rows) {
    Opportunities opportunities = new Opportunities(session);
    Map<OpportunityNumber, Opportunity> before =
        opportunities.at(
            rows.stream().filter(Row::known).map(Row::number).toList(), Where.kept(which.from()));
    Map<OpportunityNumber, Opportunity> after =
        opportunities.at(rows.stream().map(Row::number).toList(), Where.kept(which.to()));
    return rows.stream()
        .map(row ->
            move(
                row,
                Optional.ofNullable(before.get(row.number())),
                Optional.ofNullable(after.get(row.number())).orElseThrow()))
        .toList();
  }

  private static Move move(Row row, Optional<Opportunity> before, Opportunity after) {
    return new Move(
        before, after, row.lines(), row.impact(), Reasons.of(before, after, row.lines()));
  }

  private Query query(Which which, String rest) {
    return new Pairs(session, which.scope(), which.from(), which.to())
        .query(MOVED + rest)
        .bind("any", which.lines().isEmpty())
        .bindArray("lines", String.class, codes(which.lines()))
        .bindArray("without", String.class, codes(which.without()));
  }

  private static List<String> codes(Set<MovementLine> lines) {
    return lines.stream().map(line -> line.name().toLowerCase(Locale.ROOT)).toList();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        new OpportunityNumber(row.getLong("number")),
        row.getBoolean("known0"),
        Stream.of((String[]) row.getArray("lines").getArray())
            .map(line -> MovementLine.valueOf(line.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        Worths.exact(row.getBigDecimal("impact"), base),
        row.getLong("count"));
  }
}
