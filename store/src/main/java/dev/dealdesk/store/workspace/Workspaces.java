package dev.dealdesk.store.workspace;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.ProcessId;
import dev.dealdesk.store.RoleId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.StageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads and makes workspaces. It needs no author, since a workspace is made when the bot joins. */
public final class Workspaces {

  private final Handle handle;
  private final GuildId guild;

  public Workspaces(Handle handle, GuildId guild) {
    this.handle = handle;
    this.guild = guild;
  }

  public Optional<Workspace> find() {
    return handle
        .createQuery(
            """
            select name, language, currency, zone, fiscal_year_start, sales_role_id, owners_only,
              manager_role_id, workday_start, workday_end, workdays, morning_at
            from workspace where guild_id = :guild
            """)
        .bind("guild", guild)
        .map((row, _) -> workspace(row))
        .findOne();
  }

  private Workspace workspace(ResultSet row) throws SQLException {
    return new Workspace(
        guild,
        row.getString("name"),
        Locale.of(row.getString("language")),
        Currency.getInstance(row.getString("currency")),
        ZoneId.of(row.getString("zone")),
        row.getInt("fiscal_year_start"),
        editors(row),
        Rows.bigint(row, "manager_role_id"),
        hours(row),
        row.getObject("morning_at", LocalTime.class));
  }

  private static Editors editors(ResultSet row) throws SQLException {
    OptionalLong role = Rows.bigint(row, "sales_role_id");
    if (row.getBoolean("owners_only")) {
      return new Editors.OwnersAndManagers();
    }
    return role.isPresent() ? new Editors.SalesRole(role.getAsLong()) : new Editors.Members();
  }

  private static WorkingHours hours(ResultSet row) throws SQLException {
    Short[] days = (Short[]) row.getArray("workdays").getArray();
    return new WorkingHours(
        row.getObject("workday_start", LocalTime.class),
        row.getObject("workday_end", LocalTime.class),
        Stream.of(days).map(day -> DayOfWeek.of(day)).collect(Collectors.toSet()));
  }

  /**
   * Makes a workspace with a process and the usual contact roles, or brings back one that the bot
   * had left. What people have set up stays.
   *
   * @return whether it was made
   */
  public boolean open(String name, Locale language, ProcessTemplate template, Instant at) {
    boolean korean = language.getLanguage().equals(Locale.KOREAN.getLanguage());
    int made =
        handle
            .createUpdate(
                """
                insert into workspace (guild_id, name, language, currency, zone, created_at)
                values (:guild, :name, :language, :currency, :zone, :at)
                on conflict (guild_id) do nothing
                """)
            .bind("guild", guild)
            .bind("name", name)
            .bind("language", korean ? "ko" : "en")
            .bind("currency", korean ? "KRW" : "USD")
            .bind("zone", korean ? "Asia/Seoul" : "UTC")
            .bind("at", at)
            .execute();
    if (made == 1) {
      addProcess(template);
      addRoles();
      addLostReasons();
    } else {
      handle.execute(
          "update workspace set left_at = null, name = ? where guild_id = ? and (left_at is not null or name <> ?)",
          name,
          guild,
          name);
    }
    return made == 1;
  }

  /**
   * Writes down that the server is about to be greeted.
   *
   * @return whether nobody has done so before
   */
  public boolean greet(Instant at) {
    return handle.execute(
            "update workspace set greeted_at = ? where guild_id = ? and greeted_at is null",
            at,
            guild)
        == 1;
  }

  /** It could not be greeted now. */
  public void ungreet() {
    handle.execute("update workspace set greeted_at = null where guild_id = ?", guild);
  }

  /** Whether the server was greeted, or is about to be. */
  public boolean isGreeted() {
    return handle
        .createQuery("select greeted_at is not null from workspace where guild_id = :guild")
        .bind("guild", guild)
        .mapTo(Boolean.class)
        .one();
  }

  /** Keeps everything, and takes the workspace out of background work. */
  public void leave(Instant at) {
    handle.execute("update workspace set left_at = ? where guild_id = ?", at, guild);
  }

  /** Names the Discord role whose members may import and change in bulk. */
  public void entrust(long managerRole) {
    handle.execute(
        "update workspace set manager_role_id = ? where guild_id = ?", managerRole, guild);
  }

  private void addProcess(ProcessTemplate template) {
    int process =
        handle
            .createQuery(
                """
                insert into sales_process (guild_id, name_en, name_ko)
                values (:guild, :en, :ko) returning process_id
                """)
            .bind("guild", guild)
            .bind("en", template.processName().english())
            .bind("ko", template.processName().korean())
            .mapTo(Integer.class)
            .one();
    for (ProcessTemplate.Step step : template.steps()) {
      add(new ProcessId(process), step);
    }
  }

  /** Adds a stage behind the last one of its kind's place in the process. */
  public StageId add(ProcessId process, ProcessTemplate.Step step) {
    return new StageId(
        handle
            .createQuery(
                """
                insert into stage (guild_id, process_id, position, kind, name_en, name_ko,
                  probability, forecast, stalled_after_days)
                values (:guild, :process,
                  (select coalesce(max(position), 0) + 1 from stage
                    where guild_id = :guild and process_id = :process),
                  :kind, :en, :ko, :probability, :forecast, :stalled)
                returning stage_id
                """)
            .bind("guild", guild)
            .bind("process", process.value())
            .bind("kind", step.kind().code())
            .bind("en", step.name().english())
            .bind("ko", step.name().korean())
            .bind("probability", step.probability())
            .bind("forecast", step.forecast().code())
            .bind("stalled", step.kind() == StageKind.OPEN ? 30 : null)
            .mapTo(Integer.class)
            .one());
  }

  private void addRoles() {
    int position = 1;
    for (Bilingual role : ProcessTemplate.ROLES) {
      handle.execute(
          "insert into role (guild_id, position, name_en, name_ko) values (?, ?, ?, ?)",
          guild,
          position++,
          role.english(),
          role.korean());
    }
  }

  private void addLostReasons() {
    int position = 1;
    for (Bilingual reason : LostReason.USUAL) {
      handle.execute(
          "insert into lost_reason (guild_id, position, name_en, name_ko) values (?, ?, ?, ?)",
          guild,
          position++,
          reason.english(),
          reason.korean());
    }
  }

  /** The sales process, with its retired stages. */
  public SalesProcess process() {
    return handle
        .createQuery(
            "select process_id, name_en, name_ko from sales_process where guild_id = :guild order by process_id limit 1")
        .bind("guild", guild)
        .map((row, _) ->
            new SalesProcess(
                new ProcessId(row.getInt("process_id")),
                new Bilingual(row.getString("name_en"), row.getString("name_ko")),
                stages(row.getInt("process_id"))))
        .one();
  }

  private List<Stage> stages(int process) {
    return handle
        .createQuery(
            """
            select stage_id, position, kind, name_en as stage_name_en, name_ko as stage_name_ko,
              probability as default_probability, forecast as default_forecast,
              stalled_after_days, required, retired_at
            from stage where guild_id = :guild and process_id = :process order by position, stage_id
            """)
        .bind("guild", guild)
        .bind("process", process)
        .map((row, _) -> stage(row))
        .list();
  }

  /** A stage from a row that calls its columns as the query of {@link #process()} does. */
  public static Stage stage(ResultSet row) throws SQLException {
    return new Stage(
        new StageId(row.getInt("stage_id")),
        row.getInt("position"),
        StageKind.of(row.getString("kind")),
        new Bilingual(row.getString("stage_name_en"), row.getString("stage_name_ko")),
        new Probability(row.getInt("default_probability")),
        ForecastCategory.of(row.getString("default_forecast")),
        Rows.integer(row, "stalled_after_days"),
        Stream.of((String[]) row.getArray("required").getArray())
            .map(Requirement::of)
            .collect(Collectors.toSet()),
        row.getObject("retired_at") != null);
  }

  /** The contact roles to choose from. */
  public List<Role> roles() {
    return allRoles().stream().filter(role -> !role.retired()).toList();
  }

  /** The contact roles in order, retired ones included. */
  public List<Role> allRoles() {
    return handle
        .createQuery(
            """
            select role_id, position, name_en, name_ko, buys, retired_at from role
            where guild_id = :guild order by position, role_id
            """)
        .bind("guild", guild)
        .map((row, _) ->
            new Role(
                new RoleId(row.getInt("role_id")),
                row.getInt("position"),
                new Bilingual(row.getString("name_en"), row.getString("name_ko")),
                row.getBoolean("buys"),
                row.getObject("retired_at") != null))
        .list();
  }

  /** How the risk flags are raised. */
  public RiskRules riskRules() {
    return new RiskRules(
        handle
            .createQuery(
                """
                select flag, raised, at_least, within_days, from_stage from risk_rule
                where guild_id = :guild
                """)
            .bind("guild", guild)
            .map((row, _) -> riskRule(row))
            .list());
  }

  private static RiskRule riskRule(ResultSet row) throws SQLException {
    RiskRule usual = RiskRule.usual(RiskFlag.of(row.getString("flag")));
    OptionalInt atLeast = Rows.integer(row, "at_least");
    OptionalInt withinDays = Rows.integer(row, "within_days");
    return new RiskRule(
        usual.flag(),
        row.getObject("raised") == null || row.getBoolean("raised"),
        atLeast.isPresent() ? atLeast : usual.atLeast(),
        withinDays.isPresent() ? withinDays : usual.withinDays(),
        Rows.integer(row, "from_stage").stream().mapToObj(StageId::new).findFirst());
  }

  /** The lost reasons to choose from. */
  public List<LostReason> lostReasons() {
    return allLostReasons().stream().filter(reason -> !reason.retired()).toList();
  }

  /** The lost reasons in order, retired ones included. */
  public List<LostReason> allLostReasons() {
    return handle
        .createQuery(
            """
            select reason_id, position, name_en, name_ko, retired_at from lost_reason
            where guild_id = :guild order by position, reason_id
            """)
        .bind("guild", guild)
        .map((row, _) ->
            new LostReason(
                row.getInt("reason_id"),
                row.getInt("position"),
                new Bilingual(row.getString("name_en"), row.getString("name_ko")),
                row.getObject("retired_at") != null))
        .list();
  }

  /** The contact role of this name in either language. */
  public Lookup<Role> role(String typed) {
    List<Role> all = roles();
    List<Role> near = all.stream().filter(role -> role.name().resembles(typed)).toList();
    return Lookup.ofFew(
        all.stream().filter(role -> role.name().matches(typed)).toList(), near, all);
  }
}
