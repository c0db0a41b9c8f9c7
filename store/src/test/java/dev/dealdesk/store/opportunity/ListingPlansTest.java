package dev.dealdesk.store.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL answers the lists that people ask for most, among a hundred thousand
 * opportunities, as the role that row-level security binds.
 */
class ListingPlansTest {

  private static final ManyOpportunities MANY = ManyOpportunities.shared();
  private static final String WHOLE_TABLE = "Seq Scan on opportunity_version";

  private final Wanted open = Wanted.ALL.status(StageKind.OPEN);
  private final Wanted own = open.owner(MANY.each(ManyOpportunities.Row::owner).getFirst());
  private final Wanted account =
      Wanted.ALL.account(MANY.each(ManyOpportunities.Row::account).getFirst());

  @Test
  void aPageOfTheOpenOnesIsReadInOrder() {
    assertThat(page(open, Order.CLOSE_DATE))
        .contains("version_now_by_close")
        .doesNotContain("Sort", WHOLE_TABLE);
  }

  @Test
  void aPageOfOnesOwnIsReadInOrder() {
    assertThat(page(own, Order.CLOSE_DATE))
        .contains("version_now_by_owner")
        .doesNotContain("Sort", WHOLE_TABLE);
  }

  @Test
  void thePageOfTheLatestChangesIsReadByThem() {
    assertThat(page(Wanted.ALL, Order.CHANGED))
        .contains("version_now_by_change")
        .doesNotContain(WHOLE_TABLE);
  }

  @Test
  void totalsOfOnesOwnReadNoOthers() {
    assertThat(totals(own)).contains("version_now_by_owner").doesNotContain(WHOLE_TABLE);
  }

  @Test
  void totalsOfAnAccountReadNoOthers() {
    assertThat(totals(account)).contains("version_now_by_account").doesNotContain(WHOLE_TABLE);
  }

  private static String page(Wanted wanted, Order order) {
    return plan(listing -> listing.page(wanted.filter(), order, 0, 10));
  }

  private static String totals(Wanted wanted) {
    return plan(listing -> listing.totals(wanted.filter()));
  }

  /** Of the statement that is really sent, in the transaction that it is sent in. */
  private static String plan(Consumer<Listing> work) {
    return MANY.desk()
        .read(desk -> {
          Sent sent = new Sent(new ArrayList<>());
          Handle handle = desk.session().handle();
          handle.configure(SqlStatements.class, config -> config.setSqlLogger(sent));
          work.accept(desk.listing());
          return String.join("\n", explain(handle, sent.statements().getFirst()));
        });
  }

  private static List<String> explain(Handle handle, String statement) {
    // What JDBI would take for its own is left as it is.
    String escaped = statement.replace("<", "\\<").replace(":", "\\:");
    return handle.createQuery("explain " + escaped).mapTo(String.class).list();
  }

  /** The driver writes a statement with its values filled in. */
  private record Sent(List<String> statements) implements SqlLogger {
    @Override
    public void logAfterExecution(StatementContext context) {
      statements.add(String.valueOf(context.getStatement()).replaceFirst("^.* wrapping ", ""));
    }
  }
}
