package dev.dealdesk.store.setup;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.RiskRule;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.Workspace;
import dev.dealdesk.store.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What is set now, as the history writes it. */
final class Present {

  private final Workspaces settings;
  private final Workspace workspace;
  private final SalesProcess process;
  private final Rates rates;
  private final Quotas quotas;

  Present(Session session) {
    settings = new Workspaces(session.handle(), session.workspace().guild());
    workspace = settings.find().orElseThrow();
    process = settings.process();
    rates = new Rates(session.handle(), workspace.guild());
    quotas = new Quotas(session.handle(), workspace.guild());
  }

  SalesProcess process() {
    return process;
  }

  List<Entry> entries(Catalog catalog) {
    return switch (catalog) {
      case STAGES -> process.stages().stream().map(Entry::of).toList();
      case ROLES -> settings.allRoles().stream().map(Entry::of).toList();
      case REASONS -> settings.allLostReasons().stream().map(Entry::of).toList();
    };
  }

  Optional<String> value(Wish wish) {
    String subject = wish.subject();
    return switch (wish.setting()) {
      case LANGUAGE -> Optional.of(workspace.language().getLanguage());
      case ZONE -> Optional.of(workspace.zone().getId());
      case FISCAL_YEAR_START -> Optional.of(String.valueOf(workspace.fiscalYearStart()));
      case CURRENCY -> Optional.of(workspace.currency().getCurrencyCode());
      case RATE ->
          rates.find(RateKey.of(subject)).map(rate -> rate.stripTrailingZeros().toPlainString());
      case WORKING_HOURS -> Optional.of(Codes.hours(workspace.hours()));
      case MORNING_AT -> Optional.of(workspace.morningAt().toString());
      case EDITORS -> Optional.of(Codes.editors(workspace.editors()));
      case MANAGER_ROLE -> workspace.managerRole().stream().mapToObj(String::valueOf).findFirst();
      case QUOTA -> quotas.find(QuotaKey.of(subject)).map(Money::toString);
      case STAGE_PROBABILITY ->
          stage(subject, stage -> String.valueOf(stage.probability().percent()));
      case STAGE_FORECAST -> stage(subject, stage -> stage.forecast().code());
      case STAGE_STALLED -> found(subject).flatMap(stage -> text(stage.stalledAfterDays()));
      case STAGE_REQUIRED -> found(subject).flatMap(stage -> Codes.required(stage.required()));
      case STAGE_NAME_EN, ROLE_NAME_EN, REASON_NAME_EN ->
          entry(wish).map(entry -> entry.name().english());
      case STAGE_NAME_KO, ROLE_NAME_KO, REASON_NAME_KO ->
          entry(wish).map(entry -> entry.name().korean());
      case ROLE_BUYS ->
          settings.allRoles().stream()
              .filter(role -> String.valueOf(role.id().value()).equals(subject))
              .filter(Role::buys)
              .map(_ -> "true")
              .findFirst();
      case STAGE_RETIRED, ROLE_RETIRED, REASON_RETIRED ->
          entry(wish).filter(Entry::retired).map(_ -> "true");
      case STAGE_ORDER, ROLE_ORDER, REASON_ORDER ->
          Optional.of(
              Codes.list(entries(Catalog.of(wish.setting())).stream().map(Entry::id).toList()));
      case STAGE_TEMPLATE, STAGE_ADDED, ROLE_ADDED, REASON_ADDED -> Optional.empty();
      case RISK_RAISED -> rule(subject).raised() ? Optional.of("true") : Optional.empty();
      case RISK_AT_LEAST -> text(rule(subject).atLeast());
      case RISK_WITHIN -> text(rule(subject).withinDays());
      case RISK_FROM -> rule(subject).from().map(stage -> String.valueOf(stage.value()));
    };
  }

  private RiskRule rule(String flag) {
    return settings.riskRules().of(RiskFlag.of(flag));
  }

  private static Optional<String> text(OptionalInt number) {
    return number.stream().mapToObj(String::valueOf).findFirst();
  }

  private Optional<Stage> found(String subject) {
    return process.find(new StageId(Integer.parseInt(subject)));
  }

  private Optional<String> stage(String subject, Function<Stage, String> value) {
    return found(subject).map(value);
  }

  private Optional<Entry> entry(Wish wish) {
    return entries(Catalog.of(wish.setting())).stream()
        .filter(entry -> String.valueOf(entry.id()).equals(wish.subject()))
        .findFirst();
  }
}
