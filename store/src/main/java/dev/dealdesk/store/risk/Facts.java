package dev.dealdesk.store.risk;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.Workspace;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of what was judged, as far as the opportunity itself does not say it.
 *
 * @param flags those that are raised, and a stall that is paused
 */
record Facts(
    long number,
    List<RiskFlag> flags,
    boolean paused,
    Instant createdAt,
    Optional<Instant> lastActivity,
    long pushes,
    long slip,
    long contacts,
    Optional<String> contact,
    Optional<BigDecimal> amountBefore,
    Optional<Instant> amountChangedAt) {

  static final String COLUMNS =
      """
      j.number, j.flags || case when j.stall_paused then '{stalled}'::text[] else '{}' end as flags,
        j.paused, j.created_at, j.last_activity, j.pushes, coalesce(j.slip, 0) as slip,
        (select count(distinct t.contact_id) from contact_role t
          where t.guild_id = :guild and t.number = j.number and t.valid_to = 'infinity') as contacts,
        (select c.name from contact c
          where c.guild_id = :guild and c.contact_id = j.contact) as contact,
        j.amount_before, j.amount_changed_at
      """;

  static Facts read(ResultSet row) throws SQLException {
    return new Facts(
        row.getLong("number"),
        Stream.of((String[]) row.getArray("flags").getArray()).map(RiskFlag::of).sorted().toList(),
        row.getBoolean("paused"),
        Rows.knownInstant(row, "created_at"),
        Rows.instant(row, "last_activity"),
        row.getLong("pushes"),
        row.getLong("slip"),
        row.getLong("contacts"),
        Rows.text(row, "contact"),
        Optional.ofNullable(row.getBigDecimal("amount_before")),
        Rows.instant(row, "amount_changed_at"));
  }

  Risky of(Opportunity opportunity, Workspace workspace, LocalDate today) {
    return new Risky(
        opportunity,
        flags.stream().map(flag -> evidence(flag, opportunity, workspace, today)).toList());
  }

  private Evidence evidence(
      RiskFlag flag, Opportunity opportunity, Workspace workspace, LocalDate today) {
    return switch (flag) {
      case CLOSE_DATE_PASSED -> {
        LocalDate close = opportunity.closeDate().orElseThrow();
        yield new Evidence.CloseDatePassed(close, days(close, today));
      }
      case STALLED ->
          new Evidence.Stalled(
              days(workspace.day(opportunity.stageSince()), today),
              opportunity.stage().stalledAfterDays().orElseThrow(),
              opportunity.nextStep().flatMap(NextStep::due).filter(_ -> paused));
      case NEXT_STEP_OVERDUE -> {
        NextStep step = opportunity.nextStep().orElseThrow();
        LocalDate due = step.due().orElseThrow();
        yield new Evidence.NextStepOverdue(step.text(), due, days(due, today));
      }
      case PUSHED -> new Evidence.Pushed(pushes, slip);
      case NO_ACTIVITY ->
          new Evidence.NoActivity(
              days(workspace.day(lastActivity.orElse(createdAt)), today), lastActivity);
      case NO_NEXT_STEP -> new Evidence.NoNextStep();
      case NO_PRIMARY_CONTACT -> new Evidence.NoPrimaryContact(contacts);
      case NO_BUYER -> new Evidence.NoBuyer(contacts);
      case SINGLE_CONTACT -> new Evidence.SingleContact(contact.orElseThrow());
      case NO_AMOUNT -> new Evidence.NoAmount();
      case AMOUNT_CHANGED -> {
        Money now = opportunity.amount().orElseThrow();
        yield new Evidence.AmountChanged(
            new Money(amountBefore.orElseThrow(), now.currency()),
            now,
            amountChangedAt.orElseThrow());
      }
    };
  }

  private static long days(LocalDate from, LocalDate today) {
    return ChronoUnit.DAYS.between(from, today);
  }
}
