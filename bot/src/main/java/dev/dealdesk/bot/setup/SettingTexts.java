package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.setup.Catalog;
import dev.dealdesk.store.setup.Codes;
import dev.dealdesk.store.setup.QuotaKey;
import dev.dealdesk.store.setup.RateKey;
import dev.dealdesk.store.setup.Setting;
import dev.dealdesk.store.setup.SettingChange;
import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Says what settings are and what they were, in Discord Markdown. */
record SettingTexts(Scene scene) {

  private static final int LONGEST = 80;

  /** A person's words, shortened where they are long. */
  static Markdown words(String words) {
    return Markdown.escaped(Brief.of(words, LONGEST));
  }

  /** In the person's own language, and in the other one where that differs. */
  Markdown both(Bilingual name) {
    Locale own = scene.texts().locale();
    String first = name.in(own);
    String second = name.in(own.equals(Locale.KOREAN) ? Locale.ENGLISH : Locale.KOREAN);
    return first.equals(second)
        ? new Markdown("**" + words(first) + "**")
        : new Markdown("**" + words(first) + "** (" + words(second) + ")");
  }

  /** What a change did, on one line. */
  String line(SettingChange change) {
    return switch (change.setting()) {
      case STAGE_ADDED -> added(Catalog.STAGES, change);
      case ROLE_ADDED -> added(Catalog.ROLES, change);
      case REASON_ADDED -> added(Catalog.REASONS, change);
      case STAGE_TEMPLATE ->
          scene.say("setup.line.template", "name", template(change.after().orElseThrow()));
      case STAGE_RETIRED -> retired(Catalog.STAGES, change);
      case ROLE_RETIRED -> retired(Catalog.ROLES, change);
      case REASON_RETIRED -> retired(Catalog.REASONS, change);
      case STAGE_ORDER, ROLE_ORDER, REASON_ORDER ->
          scene.say("setup.line.order", "what", what(change.setting()), "order", after(change));
      case LANGUAGE,
          ZONE,
          FISCAL_YEAR_START,
          CURRENCY,
          RATE,
          WORKING_HOURS,
          MORNING_AT,
          EDITORS,
          MANAGER_ROLE,
          QUOTA,
          STAGE_NAME_EN,
          STAGE_NAME_KO,
          STAGE_PROBABILITY,
          STAGE_FORECAST,
          STAGE_STALLED,
          STAGE_REQUIRED,
          ROLE_NAME_EN,
          ROLE_NAME_KO,
          ROLE_BUYS,
          REASON_NAME_EN,
          REASON_NAME_KO,
          RISK_RAISED,
          RISK_AT_LEAST,
          RISK_WITHIN,
          RISK_FROM ->
          scene.say(
              "setup.line",
              "about",
              !change.subject().isEmpty(),
              "subject",
              subject(change.setting(), change.subject()),
              "what",
              what(change.setting()),
              "before",
              value(change.setting(), change.before()),
              "after",
              after(change));
    };
  }

  private String template(String code) {
    return Templates.name(Templates.of(code), scene.texts());
  }

  private Markdown after(SettingChange change) {
    return value(change.setting(), change.after());
  }

  private String what(Setting setting) {
    return scene.label("setup.setting." + setting.name().toLowerCase(Locale.ROOT));
  }

  private String added(Catalog catalog, SettingChange change) {
    return scene.say(
        "setup.line.added", "list", Lists.code(catalog), "name", name(catalog, change.subject()));
  }

  private String retired(Catalog catalog, SettingChange change) {
    return scene.say(
        "setup.line.retired",
        "list",
        Lists.code(catalog),
        "name",
        name(catalog, change.subject()),
        "retired",
        change.after().isPresent(),
        "inside",
        catalog == Catalog.STAGES && change.after().isPresent()
            ? scene
                .desk()
                .setup()
                .opportunities()
                .getOrDefault(new StageId(Integer.parseInt(change.subject())), 0L)
            : 0L);
  }

  private Markdown name(Catalog catalog, String id) {
    return Lists.find(scene.desk(), catalog, Integer.parseInt(id))
        .map(named -> words(named.name().in(scene.texts().locale())))
        .orElse(new Markdown("?"));
  }

  private Markdown subject(Setting setting, String subject) {
    if (subject.isEmpty()) {
      return new Markdown("");
    }
    return switch (setting.part()) {
      case PROCESS -> name(Catalog.STAGES, subject);
      case ROLES -> name(Catalog.ROLES, subject);
      case REASONS -> name(Catalog.REASONS, subject);
      case MONEY -> rate(RateKey.of(subject));
      case QUOTAS -> quota(QuotaKey.of(subject));
      case RISKS -> words(new RuleWords(scene).name(RiskFlag.of(subject)));
      case GENERAL, HOURS, ACCESS -> new Markdown(subject);
    };
  }

  Markdown rate(RateKey key) {
    return new Markdown(
        scene.say(
            "setup.rate.from",
            "currency",
            key.currency().getCurrencyCode(),
            "base",
            key.base().getCurrencyCode(),
            "date",
            LocalDate.ofInstant(key.from(), scene.workspace().zone())));
  }

  Markdown quota(QuotaKey key) {
    String name = scene.desk().people().find(key.person()).map(Person::name).orElse("?");
    return new Markdown(
        scene.say(
            "setup.quota.of",
            "name",
            name,
            "period",
            new Period(key.startsOn(), key.months()).label(scene)));
  }

  /** As the history keeps it. */
  Markdown value(Setting setting, Optional<String> code) {
    return code.map(value -> said(setting, value)).orElseGet(() -> new Markdown(absent(setting)));
  }

  private String absent(Setting setting) {
    if (setting == Setting.RISK_FROM) {
      return scene.say("setup.risk.usual");
    }
    boolean isSwitch = setting == Setting.RISK_RAISED || setting == Setting.ROLE_BUYS;
    return scene.say(isSwitch ? "setup.value.no" : "setup.value.none");
  }

  private Markdown said(Setting setting, String value) {
    return switch (setting) {
      case LANGUAGE -> new Markdown(language(value));
      case ZONE -> words(zone(ZoneId.of(value)));
      case FISCAL_YEAR_START -> new Markdown(month(Integer.parseInt(value)));
      case WORKING_HOURS -> new Markdown(hours(Codes.hours(value)));
      case MORNING_AT -> new Markdown(time(LocalTime.parse(value)));
      case EDITORS -> editors(Codes.editors(value));
      case MANAGER_ROLE -> role(Long.parseLong(value));
      case QUOTA -> new Markdown(scene.say("setup.value.money", "money", Money.written(value)));
      case STAGE_PROBABILITY ->
          new Markdown(scene.say("setup.value.percent", "percent", Integer.parseInt(value)));
      case STAGE_FORECAST -> new Markdown(scene.say("card.forecast." + value));
      case STAGE_STALLED ->
          new Markdown(scene.say("setup.value.days", "days", Integer.parseInt(value)));
      case STAGE_REQUIRED -> new Markdown(required(value));
      case STAGE_ORDER -> order(Catalog.STAGES, value);
      case ROLE_BUYS, RISK_RAISED -> new Markdown(scene.say("setup.value.yes"));
      case RISK_AT_LEAST -> new Markdown(value);
      case RISK_WITHIN ->
          new Markdown(scene.say("setup.value.days", "days", Integer.parseInt(value)));
      case RISK_FROM ->
          new RuleWords(scene).stage(Optional.of(new StageId(Integer.parseInt(value))));
      case ROLE_ORDER -> order(Catalog.ROLES, value);
      case REASON_ORDER -> order(Catalog.REASONS, value);
      case CURRENCY,
          RATE,
          STAGE_TEMPLATE,
          STAGE_ADDED,
          STAGE_NAME_EN,
          STAGE_NAME_KO,
          STAGE_RETIRED,
          ROLE_ADDED,
          ROLE_NAME_EN,
          ROLE_NAME_KO,
          ROLE_RETIRED,
          REASON_ADDED,
          REASON_NAME_EN,
          REASON_NAME_KO,
          REASON_RETIRED ->
          words(value);
    };
  }

  private Markdown order(Catalog catalog, String ids) {
    return new Markdown(
        Codes.list(ids).stream()
            .flatMap(id -> Lists.find(scene.desk(), catalog, id).stream())
            .filter(named -> !named.retired())
            .limit(10)
            .map(named -> words(named.name().in(scene.texts().locale())).text())
            .collect(Collectors.joining(", ")));
  }

  String required(String codes) {
    return new StageWords(scene).required(Codes.required(codes));
  }

  String language(String code) {
    return scene.label("setup.language." + code);
  }

  String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, scene.texts().locale());
  }

  /** {@code Seoul (Asia/Seoul)}. */
  String zone(ZoneId zone) {
    return Zones.label(zone, scene.texts().locale());
  }

  String time(LocalTime time) {
    return time.toString();
  }

  /** {@code Mon–Fri 09:00–18:00}. */
  String hours(WorkingHours hours) {
    return scene.label(
        "setup.value.hours",
        "days",
        days(hours),
        "start",
        hours.start().toString(),
        "end",
        hours.end().toString());
  }

  private String days(WorkingHours hours) {
    List<DayOfWeek> days = hours.days().stream().sorted().toList();
    boolean running =
        days.size() > 2
            && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
    return running ? day(days.getFirst()) + "–" + day(days.getLast()) : listed(days);
  }

  private String listed(List<DayOfWeek> days) {
    return days.stream()
        .map(this::day)
        .collect(Collectors.joining(scene.texts().locale().equals(Locale.KOREAN) ? "·" : ", "));
  }

  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, scene.texts().locale());
  }

  Markdown editors(Editors editors) {
    return switch (editors) {
      case Editors.Members() -> new Markdown(scene.say("setup.editors.members"));
      case Editors.OwnersAndManagers() -> new Markdown(scene.say("setup.editors.owners"));
      case Editors.SalesRole(var role) ->
          new Markdown(scene.say("setup.editors.role", "role", role(role)));
    };
  }

  Markdown managers(OptionalLong role) {
    return role.isPresent()
        ? role(role.getAsLong())
        : new Markdown(scene.say("setup.managers.none"));
  }

  private static Markdown role(long id) {
    return new Markdown("<@&" + id + ">");
  }
}
