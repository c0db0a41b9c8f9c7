package dev.dealdesk.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.pipeline.AuditDesk;
import dev.dealdesk.store.pipeline.Scope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a digest of a hundred thousand opportunities costs beyond its SQL: the same statements, sent
 * as they are and read to their end, in the same run.
 */
@Tag("benchmark")
class DigestBenchmarkTest {

  private static final int ROUNDS = 5;

  private final Composition composition = new Composition(new Bundles());
  private final Span week =
      new Span(AuditDesk.NOW.minus(Duration.ofDays(7)), AuditDesk.NOW, Scope.ALL);

  @Test
  void aDigestAgainstItsBareSql() {
    AuditDesk many = AuditDesk.shared();
    List<String> statements = many.read(this::sent);
    List<Duration> whole = new ArrayList<>();
    List<Duration> bare = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      whole.add(timed(() -> many.read(desk -> composition.noted(desk, week))));
      bare.add(timed(() -> many.read(desk -> rows(desk, statements))));
    }
    String noted = many.read(desk -> composition.noted(desk, week));
    Duration drawn =
        median(
            IntStream.range(0, ROUNDS)
                .mapToObj(
                    _ -> timed(() -> composition.parts(noted, new Bundles().in(Locale.ENGLISH))))
                .toList());
    System.out.printf(
        Locale.ROOT,
        "Digest of %,d opportunities: %d ms, its %d statements alone %d ms, ratio %.2f; words and"
            + " chart %d ms%n",
        AuditDesk.COUNT,
        median(whole).toMillis(),
        statements.size(),
        median(bare).toMillis(),
        (double) median(whole).toNanos() / median(bare).toNanos(),
        drawn.toMillis());
    assertThat(statements).hasSizeGreaterThan(5);
  }

  private List<String> sent(Desk desk) {
    List<String> statements = new ArrayList<>();
    desk.session()
        .handle()
        .configure(SqlStatements.class, config -> config.setSqlLogger(new Sent(statements)));
    composition.noted(desk, week);
    return statements;
  }

  /** The driver writes a statement with its values filled in. */
  private record Sent(List<String> statements) implements SqlLogger {
    @Override
    public void logAfterExecution(StatementContext context) {
      statements.add(String.valueOf(context.getStatement()).replaceFirst("^.* wrapping ", ""));
    }
  }

  private static long rows(Desk desk, List<String> statements) {
    Connection connection = desk.session().handle().getConnection();
    long rows = 0;
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        rows += statement.execute(sql) ? read(statement) : 0;
      } catch (SQLException broken) {
        throw new IllegalStateException(broken);
      }
    }
    return rows;
  }

  private static long read(Statement statement) throws SQLException {
    long rows = 0;
    try (ResultSet found = statement.getResultSet()) {
      while (found.next()) {
        rows++;
      }
    }
    return rows;
  }

  private static Duration timed(Supplier<?> work) {
    long start = System.nanoTime();
    assertThat(work.get()).isNotNull();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
