package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.RoleId;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.setup.Catalog;
import dev.dealdesk.store.setup.QuotaKey;
import dev.dealdesk.store.setup.RateKey;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.WorkingHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets what was pressed or chosen. */
record Doing(Call call, Desk desk) {

  Reply done(Deed deed) {
    desk.session().author(Right.CONFIGURE);
    return switch (deed) {
      case LANGUAGE -> set(Spot.View.GENERAL, Wish.language(Locale.of(to())));
      case FISCAL_YEAR -> set(Spot.View.GENERAL, Wish.fiscalYearStart(Integer.parseInt(to())));
      case WORKDAYS -> set(Spot.View.HOURS, Wish.hours(hours()));
      case EVERYBODY -> set(Spot.View.ACCESS, Wish.editors(new Editors.Members()));
      case OWNERS -> set(Spot.View.ACCESS, Wish.editors(new Editors.OwnersAndManagers()));
      case SALES_ROLE -> set(Spot.View.ACCESS, Wish.editors(salesRole()));
      case MANAGER_ROLE -> manager();
      case NO_MANAGER -> set(Spot.View.ACCESS, Wish.managerRole(OptionalLong.empty()));
      case REQUIRED -> set(stage(), Wish.required(new StageId(at()), required()));
      case NOTHING_REQUIRED -> set(stage(), Wish.required(new StageId(at()), Set.of()));
      case RETIRE -> set(entry(), catalog().retiring(at(), true));
      case RESTORE -> set(entry(), catalog().retiring(at(), false));
      case UP -> set(entry(), moved(-1));
      case DOWN -> set(entry(), moved(1));
      case NO_RATE -> set(Spot.View.MONEY, Wish.rate(RateKey.of(to()), Optional.empty()));
      case BUYS -> set(Spot.of(Spot.View.ROLE, at()), Wish.buys(new RoleId(at()), true));
      case BUYS_NOT -> set(Spot.of(Spot.View.ROLE, at()), Wish.buys(new RoleId(at()), false));
      case RISK_ON -> set(risk(), Wish.raised(flag(), true));
      case RISK_OFF -> set(risk(), Wish.raised(flag(), false));
      case RISK_FROM -> set(risk(), Wish.from(flag(), firstStage()));
      case NO_QUOTA -> set(Spot.View.QUOTAS, Wish.quota(QuotaKey.of(to()), Optional.empty()));
    };
  }

  private Reply set(Spot.View view, Wish wish) {
    return set(Spot.of(view), wish);
  }

  private Reply set(Spot spot, Wish wish) {
    long seen = call.inputs().number(Scene.SEEN).orElse(0L);
    return new Told(call, desk, SetSetting.ROUTE)
        .of(desk.setup().change(List.of(wish), seen), spot);
  }

  /** Discord counts everybody among a role of their own, which nobody holds. */
  private Editors salesRole() {
    long role = Long.parseLong(to());
    return role == call.guild().value() ? new Editors.Members() : new Editors.SalesRole(role);
  }

  private Reply manager() {
    long role = Long.parseLong(to());
    return role == call.guild().value()
        ? Reply.refuse(call.texts().say("setup.not_everyone"))
        : set(Spot.View.ACCESS, Wish.managerRole(OptionalLong.of(role)));
  }

  private WorkingHours hours() {
    WorkingHours now = desk.workspace().hours();
    Set<DayOfWeek> days =
        values().map(Integer::valueOf).map(DayOfWeek::of).collect(Collectors.toSet());
    return new WorkingHours(now.start(), now.end(), days);
  }

  private Set<Requirement> required() {
    return values().map(Requirement::of).collect(Collectors.toSet());
  }

  /** All that was chosen; a press that repeats it carries it as one. */
  private Stream<String> values() {
    return call.inputs().texts(SetSetting.TO).stream()
        .flatMap(value -> Stream.of(value.split(",")));
  }

  private Wish moved(int by) {
    List<Integer> order =
        new ArrayList<>(Lists.inOrder(desk, catalog()).stream().map(Lists.Named::id).toList());
    List<Integer> active =
        Lists.inOrder(desk, catalog()).stream()
            .filter(named -> !named.retired())
            .map(Lists.Named::id)
            .toList();
    int place = active.indexOf(at());
    int other = Math.clamp(place + by, 0, active.size() - 1);
    Collections.swap(order, order.indexOf(at()), order.indexOf(active.get(other)));
    return catalog().ordered(order);
  }

  private RiskFlag flag() {
    return RiskFlag.of(inputs().text(Spot.AT).orElseThrow());
  }

  private Spot risk() {
    return Spot.of(Spot.View.RISK, flag().code());
  }

  private Optional<StageId> firstStage() {
    return Optional.of(to())
        .filter(chosen -> !chosen.equals(FlagPanel.USUAL))
        .map(chosen -> new StageId(Integer.parseInt(chosen)));
  }

  private Spot entry() {
    return Spot.of(Lists.one(catalog()), at());
  }

  private Spot stage() {
    return Spot.of(Spot.View.STAGE, at());
  }

  private Catalog catalog() {
    return Lists.catalog(inputs().text("of").orElseThrow());
  }

  private int at() {
    return Integer.parseInt(inputs().text(Spot.AT).orElseThrow());
  }

  private String to() {
    return inputs().text(SetSetting.TO).orElseThrow();
  }

  private Inputs inputs() {
    return call.inputs();
  }
}
