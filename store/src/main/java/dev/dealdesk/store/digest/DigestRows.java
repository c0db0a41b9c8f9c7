package dev.dealdesk.store.digest;

import dev.dealdesk.store.Rows;
import dev.dealdesk.store.person.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalLong;

/** Reads rows of digests. */
final class DigestRows {

  /** What a run's row is read from, with the person it is for. */
  static final String COLUMNS =
      """
      r.run_id, r.kind, r.channel_id, r.from_at, r.to_at, r.late, r.facts, r.state, r.reason,
        r.concluded_at, r.message_id, r.posted_after, p.person_id, p.user_id, p.name, p.language
      """;

  private DigestRows() {}

  static DigestRun run(ResultSet row) throws SQLException {
    return new DigestRun(
        row.getLong("run_id"),
        DigestKind.of(row.getString("kind")),
        audience(row),
        Rows.bigint(row, "channel_id"),
        Rows.knownInstant(row, "from_at"),
        Rows.knownInstant(row, "to_at"),
        row.getBoolean("late"),
        Rows.text(row, "facts"),
        state(row));
  }

  /** A channel's, where the row names nobody. */
  static Audience audience(ResultSet row) throws SQLException {
    OptionalLong person = Rows.bigint(row, "person_id");
    return person.isPresent()
        ? new Audience.Own(People.person(row))
        : new Audience.Channel(row.getLong("channel_id"));
  }

  private static DigestState state(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case "intended" -> new DigestState.Intended();
      case "posted" -> new DigestState.Posted(row.getLong("message_id"), concluded(row));
      case "skipped" -> new DigestState.Skipped(why(row.getString("reason")), concluded(row));
      case "barred" -> new DigestState.Barred(concluded(row));
      default -> throw new IllegalStateException("A digest is in no state " + state);
    };
  }

  private static DigestState.Why why(String reason) {
    return reason.equals("off") ? DigestState.Why.OFF : DigestState.Why.LATE;
  }

  private static Instant concluded(ResultSet row) throws SQLException {
    return Rows.knownInstant(row, "concluded_at");
  }
}
