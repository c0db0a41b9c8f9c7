package dev.dealdesk.store.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.workspace.StageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL answers for a small workspace beside a large one, as the role that row-level
 * security binds: by what is the small one's alone.
 */
class PipelinePlansTest {

  private static final AuditDesk DESK = AuditDesk.shared();
  private static final String WHOLE_TABLE = "Seq Scan on opportunity_version";

  @Test
  void thePresentIsReadFromAnIndex() {
    assertThat(
            plan(d ->
                d.pipeline().worth(Scope.ALL, StageKind.OPEN, Moment.asKnownThen(AuditDesk.NOW))))
        .contains("Index")
        .doesNotContain(WHOLE_TABLE);
  }

  @Test
  void thePastIsReadFromAnIndex() {
    Moment summer = new Moment(WorthAuditTest.SUMMER, AuditDesk.NOW);
    assertThat(plan(d -> d.pipeline().groups(Scope.ALL, StageKind.OPEN, summer, Grouping.STAGE)))
        .contains("Index")
        .doesNotContain(WHOLE_TABLE);
  }

  @Test
  void aMovementIsReadFromAnIndex() {
    Instant weekAgo = AuditDesk.NOW.minus(Duration.ofDays(7));
    assertThat(plan(d -> d.pipeline().movement(Scope.ALL, weekAgo, AuditDesk.NOW)))
        .contains("Index")
        .doesNotContain(WHOLE_TABLE);
  }

  /** Of the statement that is really sent, in the transaction that it is sent in. */
  private static String plan(Consumer<Desk> work) {
    return DESK.store()
        .read(
            DESK.small(),
            desk -> {
              Sent sent = new Sent(new ArrayList<>());
              Handle handle = desk.session().handle();
              handle.configure(SqlStatements.class, config -> config.setSqlLogger(sent));
              work.accept(desk);
              String statement =
                  sent.statements().stream()
                      .filter(sql -> sql.contains("opportunity_version"))
                      .findFirst()
                      .orElseThrow();
              return String.join("\n", explain(handle, statement));
            });
  }

  private static List<String> explain(Handle handle, String statement) {
    // Not by JDBI, which would take the colons of an instant for its own.
    List<String> lines = new ArrayList<>();
    try (Statement plain = handle.getConnection().createStatement();
        ResultSet rows = plain.executeQuery("explain " + statement)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }

  /** The driver writes a statement with its values filled in. */
  private record Sent(List<String> statements) implements SqlLogger {
    @Override
    public void logAfterExecution(StatementContext context) {
      statements.add(String.valueOf(context.getStatement()).replaceFirst("^.* wrapping ", ""));
    }
  }
}
