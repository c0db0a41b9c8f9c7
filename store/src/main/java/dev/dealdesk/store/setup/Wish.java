package dev.dealdesk.store.setup;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.RoleId;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.WorkingHours;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * That a setting be so.
 *
 * @param subject what it is about, where there is one setting for each of several
 * @param value as the history writes it; none where there is to be none
 */
public record Wish(Setting setting, String subject, Optional<String> value) {

  static Wish of(Setting setting, int id, Optional<String> value) {
    return new Wish(setting, String.valueOf(id), value);
  }

  private static Wish of(Setting setting, String value) {
    return new Wish(setting, "", Optional.of(value));
  }

  /** English or Korean. */
  public static Wish language(Locale language) {
    return of(Setting.LANGUAGE, language.getLanguage());
  }

  public static Wish zone(ZoneId zone) {
    return of(Setting.ZONE, zone.getId());
  }

  /**
   * @param month 1 to 12
   */
  public static Wish fiscalYearStart(int month) {
    return of(Setting.FISCAL_YEAR_START, String.valueOf(month));
  }

  public static Wish currency(Currency currency) {
    return of(Setting.CURRENCY, currency.getCurrencyCode());
  }

  /**
   * @param rate none: no longer
   */
  public static Wish rate(RateKey key, Optional<BigDecimal> rate) {
    return new Wish(
        Setting.RATE, key.code(), rate.map(value -> value.stripTrailingZeros().toPlainString()));
  }

  public static Wish hours(WorkingHours hours) {
    return of(Setting.WORKING_HOURS, Codes.hours(hours));
  }

  public static Wish morningAt(LocalTime time) {
    return of(Setting.MORNING_AT, time.toString());
  }

  public static Wish editors(Editors editors) {
    return of(Setting.EDITORS, Codes.editors(editors));
  }

  public static Wish managerRole(OptionalLong role) {
    return new Wish(Setting.MANAGER_ROLE, "", role.stream().mapToObj(String::valueOf).findFirst());
  }

  /**
   * @param amount none: no longer
   */
  public static Wish quota(QuotaKey key, Optional<Money> amount) {
    return new Wish(Setting.QUOTA, key.code(), amount.map(Money::toString));
  }

  public static Wish probability(StageId stage, Probability probability) {
    return of(
        Setting.STAGE_PROBABILITY,
        stage.value(),
        Optional.of(String.valueOf(probability.percent())));
  }

  public static Wish forecast(StageId stage, ForecastCategory category) {
    return of(Setting.STAGE_FORECAST, stage.value(), Optional.of(category.code()));
  }

  /**
   * @param days after which an opportunity in the stage counts as stalled; none: never
   */
  public static Wish stalledAfter(StageId stage, OptionalInt days) {
    return of(
        Setting.STAGE_STALLED, stage.value(), days.stream().mapToObj(String::valueOf).findFirst());
  }

  public static Wish buys(RoleId role, boolean buys) {
    return of(Setting.ROLE_BUYS, role.value(), buys ? Optional.of("true") : Optional.empty());
  }

  public static Wish raised(RiskFlag flag, boolean raised) {
    return new Wish(
        Setting.RISK_RAISED, flag.code(), raised ? Optional.of("true") : Optional.empty());
  }

  public static Wish atLeast(RiskFlag flag, int number) {
    return new Wish(Setting.RISK_AT_LEAST, flag.code(), Optional.of(String.valueOf(number)));
  }

  public static Wish within(RiskFlag flag, int days) {
    return new Wish(Setting.RISK_WITHIN, flag.code(), Optional.of(String.valueOf(days)));
  }

  /**
   * @param stage the first in which it is raised; none: as usual
   */
  public static Wish from(RiskFlag flag, Optional<StageId> stage) {
    return new Wish(
        Setting.RISK_FROM, flag.code(), stage.map(each -> String.valueOf(each.value())));
  }

  public static Wish required(StageId stage, Set<Requirement> required) {
    return of(Setting.STAGE_REQUIRED, stage.value(), Codes.required(required));
  }
}
