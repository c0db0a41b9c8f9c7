package dev.dealdesk.store.setup;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.WorkingHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Writes what is set. */
final class Writing {

  private final Handle handle;
  private final GuildId guild;
  private final Instant at;

  Writing(Handle handle, GuildId guild, Instant at) {
    this.handle = handle;
    this.guild = guild;
    this.at = at;
  }

  void write(Wish wish) {
    Optional<String> value = wish.value();
    switch (wish.setting()) {
      case LANGUAGE ->
          handle.execute(
              "update workspace set language = ? where guild_id = ?", value.orElseThrow(), guild);
      case ZONE ->
          handle.execute(
              "update workspace set zone = ? where guild_id = ?", value.orElseThrow(), guild);
      case FISCAL_YEAR_START ->
          handle.execute(
              "update workspace set fiscal_year_start = ? where guild_id = ?",
              Integer.parseInt(value.orElseThrow()),
              guild);
      case CURRENCY ->
          handle.execute(
              "update workspace set currency = ? where guild_id = ?", value.orElseThrow(), guild);
      case RATE -> rate(RateKey.of(wish.subject()), value);
      case WORKING_HOURS -> hours(Codes.hours(value.orElseThrow()));
      case MORNING_AT ->
          handle.execute(
              "update workspace set morning_at = ? where guild_id = ?",
              LocalTime.parse(value.orElseThrow()),
              guild);
      case EDITORS -> editors(Codes.editors(value.orElseThrow()));
      case MANAGER_ROLE ->
          handle.execute(
              "update workspace set manager_role_id = ?::bigint where guild_id = ?",
              value.map(Long::valueOf),
              guild);
      case QUOTA -> quota(QuotaKey.of(wish.subject()), value);
      case STAGE_PROBABILITY ->
          handle.execute(
              "update stage set probability = ? where guild_id = ? and stage_id = ?",
              Integer.parseInt(value.orElseThrow()),
              guild,
              id(wish));
      case STAGE_FORECAST ->
          handle.execute(
              "update stage set forecast = ? where guild_id = ? and stage_id = ?",
              value.orElseThrow(),
              guild,
              id(wish));
      case STAGE_STALLED ->
          handle.execute(
              "update stage set stalled_after_days = ?::smallint where guild_id = ? and stage_id = ?",
              value.map(Integer::valueOf),
              guild,
              id(wish));
      case STAGE_REQUIRED -> require(id(wish), value.orElse(""));
      case STAGE_NAME_EN, ROLE_NAME_EN, REASON_NAME_EN ->
          listed(wish).nameInEnglish(id(wish), value.orElseThrow());
      case STAGE_NAME_KO, ROLE_NAME_KO, REASON_NAME_KO ->
          listed(wish).nameInKorean(id(wish), value.orElseThrow());
      case ROLE_BUYS ->
          handle.execute(
              "update role set buys = ? where guild_id = ? and role_id = ?",
              value.isPresent(),
              guild,
              id(wish));
      case STAGE_RETIRED, ROLE_RETIRED, REASON_RETIRED ->
          listed(wish).retire(id(wish), value.map(_ -> at));
      case STAGE_ORDER, ROLE_ORDER, REASON_ORDER ->
          listed(wish).order(Codes.list(value.orElseThrow()));
      case RISK_RAISED -> riskRule(wish, "raised", Optional.of(value.isPresent()));
      case RISK_AT_LEAST -> riskRule(wish, "at_least", value.map(Integer::valueOf));
      case RISK_WITHIN -> riskRule(wish, "within_days", value.map(Integer::valueOf));
      case RISK_FROM -> riskRule(wish, "from_stage", value.map(Integer::valueOf));
      case STAGE_TEMPLATE, STAGE_ADDED, ROLE_ADDED, REASON_ADDED ->
          throw new IllegalArgumentException("What was done cannot be set: " + wish);
    }
  }

  /**
   * @param column of the rule, which is as usual where there is no value
   */
  private void riskRule(Wish wish, String column, Optional<?> value) {
    handle
        .createUpdate(
            """
            insert into risk_rule (guild_id, flag, $column) values (:guild, :flag, :value::text::$type)
            on conflict (guild_id, flag) do update set $column = excluded.$column
            """
                .replace("$column", column)
                .replace("$type", column.equals("raised") ? "boolean" : "integer"))
        .bind("guild", guild)
        .bind("flag", RiskFlag.of(wish.subject()).code())
        .bind("value", value.map(String::valueOf))
        .execute();
  }

  private CatalogRows listed(Wish wish) {
    return new CatalogRows(handle, guild, Catalog.of(wish.setting()));
  }

  private static int id(Wish wish) {
    return Integer.parseInt(wish.subject());
  }

  private void rate(RateKey key, Optional<String> worth) {
    Rates rates = new Rates(handle, guild);
    worth.ifPresentOrElse(value -> rates.put(key, new BigDecimal(value)), () -> rates.remove(key));
  }

  private void quota(QuotaKey key, Optional<String> amount) {
    Quotas quotas = new Quotas(handle, guild);
    amount.ifPresentOrElse(
        value -> quotas.put(key, Money.written(value)), () -> quotas.remove(key));
  }

  private void hours(WorkingHours hours) {
    handle
        .createUpdate(
            """
            update workspace set workday_start = :start, workday_end = :end,
              workdays = :days::smallint[]
            where guild_id = :guild
            """)
        .bind("guild", guild)
        .bind("start", hours.start())
        .bind("end", hours.end())
        .bindArray(
            "days",
            Integer.class,
            hours.days().stream().map(day -> day.getValue()).sorted().toList())
        .execute();
  }

  private void editors(Editors editors) {
    OptionalLong role =
        switch (editors) {
          case Editors.SalesRole(var id) -> OptionalLong.of(id);
          case Editors.Members(), Editors.OwnersAndManagers() -> OptionalLong.empty();
        };
    handle
        .createUpdate(
            """
            update workspace set sales_role_id = :role::bigint, owners_only = :owners
            where guild_id = :guild
            """)
        .bind("guild", guild)
        .bind("role", role.stream().boxed().findFirst())
        .bind("owners", editors instanceof Editors.OwnersAndManagers)
        .execute();
  }

  private void require(int stage, String required) {
    handle
        .createUpdate(
            "update stage set required = :required where guild_id = :guild and stage_id = :stage")
        .bind("guild", guild)
        .bind("stage", stage)
        .bindArray(
            "required",
            String.class,
            Codes.required(required).stream().map(Requirement::code).sorted().toList())
        .execute();
  }
}
