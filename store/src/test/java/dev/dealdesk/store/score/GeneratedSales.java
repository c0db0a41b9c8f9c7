package dev.dealdesk.store.score;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/**
 * A sales desk whose law is known: what wins an opportunity is a Decision Maker with a contact
 * role, the owner's skill, that the account has bought before, and how busily it is worked; or,
 * where the law is switched off, nothing. It closes around its planned close date, which is pushed
 * now and then. The same seed makes the same desk.
 */
public final class GeneratedSales {

  private static final int MONTHS = 37;
  private static final int OWNERS = 12;
  private static final int ACCOUNTS = 160;
  private static final int STAGES = 5;

  private final Random random;
  private final boolean lawful;
  private final int count;
  private final GuildId guild;
  private final LocalDate first;
  private final double span;
  private final List<Map<String, Object>> roots = new ArrayList<>();
  private final List<Map<String, Object>> versions = new ArrayList<>();
  private final List<Map<String, Object>> roles = new ArrayList<>();
  private final List<Map<String, Object>> activities = new ArrayList<>();
  private final double[] firstWon = new double[ACCOUNTS];

  private GeneratedSales(GuildId guild, LocalDate last, int count, boolean lawful) {
    this.guild = guild;
    this.count = count;
    this.lawful = lawful;
    first = last.minusMonths(MONTHS);
    span = last.toEpochDay() - first.toEpochDay();
    random = new Random(4);
    Arrays.fill(firstWon, Double.MAX_VALUE);
  }

  /**
   * Fills an empty workspace.
   *
   * @param last the day on which it is looked at
   * @param count of opportunities, open and closed, of the 37 months before
   * @param lawful whether anything tells what is won
   */
  public static void into(GuildId guild, LocalDate last, int count, boolean lawful) {
    GeneratedSales sales = new GeneratedSales(guild, last, count, lawful);
    for (int number = 1; number <= count; number++) {
      sales.live(number);
    }
    TestDatabase.sql(sales::write);
  }

  /** Days are counted from the first. */
  private void live(int number) {
    double created = span * number / count;
    double cycle = Math.clamp(Math.exp(4.1 + 0.6 * random.nextGaussian()), 4, 400);
    int owner = random.nextInt(OWNERS);
    int account = random.nextInt(ACCOUNTS);
    boolean decider = random.nextBoolean();
    double pace = Math.exp(-2.3 + 0.9 * random.nextGaussian());
    double odds =
        lawful
            ? -1.9
                + (decider ? 1.8 : 0)
                + (firstWon[account] < created ? 0.9 : 0)
                + 1.6 * owner / OWNERS
                + 0.7 * (Math.log(pace) + 2.3)
            : -0.2;
    boolean won = random.nextDouble() < 1 / (1 + Math.exp(-odds));
    double closed = created + cycle;
    if (won && closed < span) {
      firstWon[account] = Math.min(firstWon[account], closed);
    }
    roots.add(row("number", number, "at", at(created)));
    versions(number, owner, account, created, cycle, won);
    if (decider) {
      tag(number, "Decision Maker", created + cycle * 0.15 * random.nextDouble());
    }
    if (random.nextInt(3) > 0) {
      tag(number, "Business User", created + cycle * 0.3 * random.nextDouble());
    }
    for (double day = gap(pace); day < Math.min(cycle, span - created); day += gap(pace)) {
      activities.add(row("number", number, "at", at(created + day)));
    }
  }

  private double gap(double pace) {
    return -Math.log(1 - random.nextDouble()) / pace;
  }

  private void versions(
      int number, int owner, int account, double created, double cycle, boolean won) {
    double planned = created + Math.max(5, cycle + 18 * random.nextGaussian());
    double amount = Math.round(Math.exp(9 + random.nextGaussian()));
    double stageSince = created;
    for (int stage = 0; stage < STAGES; stage++) {
      double from = created + cycle * stage / STAGES;
      if (from >= span) {
        return;
      }
      if (planned < from) {
        planned = from + 0.8 * (created + cycle - from) + 10 * random.nextDouble();
      }
      stageSince = from;
      double to = created + cycle * (stage + 1) / STAGES;
      version(number, owner, account, from, to, stage + 1, stageSince, planned, amount);
    }
    if (created + cycle < span) {
      int end = won ? STAGES + 1 : STAGES + 2;
      double closed = created + cycle;
      version(number, owner, account, closed, Double.MAX_VALUE, end, closed, closed, amount);
    }
  }

  private void version(
      int number,
      int owner,
      int account,
      double from,
      double to,
      int stage,
      double since,
      double planned,
      double amount) {
    versions.add(
        row(
            "number",
            number,
            "owner",
            owner + 1001,
            "account",
            "Account " + account,
            "from",
            at(from),
            "to",
            to < span ? at(to) : "infinity",
            "stage",
            stage,
            "since",
            at(since),
            "planned",
            first.plusDays((long) planned).toString(),
            "amount",
            amount));
  }

  private void tag(int number, String role, double day) {
    if (day < span) {
      roles.add(row("number", number, "role", role, "at", at(day)));
    }
  }

  private String at(double day) {
    Instant midnight = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    return midnight.plusMillis((long) (day * 86_400_000)).toString();
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  private int write(Handle handle) {
    handle.execute("set session_replication_role = replica");
    execute(
        handle,
        """
        insert into dealdesk.person (guild_id, user_id, name)
        select :guild, 1000 + i, 'Owner ' || i from generate_series(1, 12) i
        """);
    execute(
        handle,
        """
        insert into dealdesk.account (guild_id, name, created_at)
        select :guild, 'Account ' || i, '2022-01-01Z' from generate_series(0, 159) i
        """);
    execute(
        handle,
        "insert into dealdesk.contact (guild_id, name, created_at) values (:guild, 'Contact', '2022-01-01Z')");
    fill(handle, ROOTS, roots);
    fill(handle, VERSIONS, versions);
    fill(handle, TAGS, roles);
    fill(handle, DONE, activities);
    handle.execute("set session_replication_role = default");
    return handle.execute(
        "analyze dealdesk.opportunity, dealdesk.opportunity_version, dealdesk.activity, dealdesk.contact_role");
  }

  private static final String ROOTS =
      """
      insert into dealdesk.opportunity (guild_id, number, created_at)
      select :guild, number, at from json_to_recordset(:rows::json) r(number bigint, at timestamptz)
      """;

  private static final String VERSIONS =
      """
      insert into dealdesk.opportunity_version (guild_id, number, valid_from, valid_to, known_from,
        name, account_id, owner_id, process_id, stage_id, status, stage_since, stage_probability,
        stage_forecast, currency, amount, close_date)
      select :guild, r.number, r."from", r."to", r."from", 'Opportunity ' || r.number,
        a.account_id, p.person_id, s.process_id, s.stage_id, s.kind, r.since, s.probability,
        s.forecast, 'USD', r.amount, r.planned
      from json_to_recordset(:rows::json) r(number bigint, owner bigint, account text,
        "from" timestamptz, "to" timestamptz, stage integer, since timestamptz, planned date,
        amount numeric)
      join dealdesk.stage s on s.guild_id = :guild and s.position = r.stage
      join dealdesk.person p on p.guild_id = :guild and p.user_id = r.owner
      join dealdesk.account a on a.guild_id = :guild and a.name = r.account
      """;

  private static final String TAGS =
      """
      insert into dealdesk.contact_role (guild_id, number, contact_id, role_id, is_primary, valid_from)
      select :guild, r.number, c.contact_id, k.role_id, false, r.at
      from json_to_recordset(:rows::json) r(number bigint, role text, at timestamptz)
      join dealdesk.role k on k.guild_id = :guild and k.name_en = r.role
      join dealdesk.contact c on c.guild_id = :guild
      """;

  private static final String DONE =
      """
      insert into dealdesk.activity (guild_id, number, kind, at, text, logged_at)
      select :guild, number, 'call', at, '-', at
      from json_to_recordset(:rows::json) r(number bigint, at timestamptz)
      """;

  private void fill(Handle handle, String sql, List<Map<String, Object>> rows) {
    handle.createUpdate(sql).bind("rows", Rows.json(rows)).bind("guild", guild.value()).execute();
  }

  private void execute(Handle handle, String sql) {
    handle.createUpdate(sql).bind("guild", guild.value()).execute();
  }
}
