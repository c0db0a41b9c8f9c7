package dev.dealdesk.bot.sample;

import dev.dealdesk.bot.importing.plan.Circumstances;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.digest.Schedule;
import dev.dealdesk.store.importing.Fate;
import dev.dealdesk.store.importing.Report;
import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.setup.QuotaKey;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Imports the export, and then lets everybody do what they did, in the order of the instants. */
final class Filling {

  /** What somebody does at some time. */
  private record Act(Instant at, String by, Consumer<Desk> work) {}

  private final Seed seed;
  private final Store.Together together;
  private final Instant now;
  private final Workspace workspace;
  private final Days days;
  private final Doing doing;
  private long interaction;

  Filling(Seed seed, Store.Together together, Instant now) {
    this.seed = seed;
    this.together = together;
    this.now = now;
    workspace = together.settings().find().orElseThrow();
    days = Days.of(now, workspace.zone());
    doing = new Doing(seed, days);
  }

  void run() {
    together.settings().entrust(seed.managerRole());
    var process = together.settings().process();
    var circumstances = new Circumstances(workspace, process, List.of(), now);
    Past past = new Past(Export.read(circumstances), seed, process, days, now);
    act(new Act(at(seed.load()), seed.load().by(), desk -> load(desk, past)));
    acts(past).sorted(Comparator.comparing(Act::at)).forEach(this::act);
    arrange();
  }

  /** Quotas of this quarter and the one before, and the weekly digest. */
  private void arrange() {
    Seed.Someone manager = seed.person(seed.digest().by());
    Author author =
        new Author(
            manager.user(), manager.name(), Set.of(manager.role()), true, ++interaction, now);
    together.write(
        author,
        desk -> {
          desk.digests().schedule(seed.digest().channel(), Schedule.USUAL);
          return desk.setup().change(quotas(desk), desk.setup().seen());
        });
  }

  private List<Wish> quotas(Desk desk) {
    FiscalCalendar calendar = new FiscalCalendar(workspace.fiscalYearStart());
    Period quarter = calendar.quarter(workspace.day(now));
    List<Wish> wishes = new ArrayList<>();
    seed.quotas()
        .forEach((key, amount) -> {
          Seed.Someone someone = seed.person(key);
          PersonId person = desk.people().member(someone.user(), someone.name()).id();
          for (Period period : List.of(quarter, quarter.previous())) {
            wishes.add(
                Wish.quota(
                    new QuotaKey(person, period.from(), period.months()),
                    Optional.of(new Money(amount, workspace.currency()))));
          }
        });
    return wishes;
  }

  private void load(Desk desk, Past past) {
    Report report = desk.imports().load(past.imported());
    if (report.count(Fate.TAKEN) != report.fates().size()) {
      throw new IllegalStateException("Not all of the sample was taken: " + report);
    }
  }

  private Stream<Act> acts(Past past) {
    List<Act> acts = new ArrayList<>();
    past.later()
        .forEach(later ->
            acts.add(new Act(later.at(), seed.load().by(), desk -> doing.later(desk, later))));
    seed.happenings().forEach(happening -> acts.add(act(happening)));
    return acts.stream();
  }

  private Act act(Seed.Happening happening) {
    return new Act(
        at(happening.at()),
        happening.at().by(),
        desk -> happening.deeds().forEach(deed -> doing.deed(desk, deed)));
  }

  private Instant at(Seed.Point point) {
    return days.workday(point.before(), point.time());
  }

  private void act(Act act) {
    together.write(
        author(act),
        desk -> {
          act.work().accept(desk);
          return desk;
        });
  }

  private Author author(Act act) {
    Seed.Someone someone = seed.person(act.by());
    return new Author(
        someone.user(), someone.name(), Set.of(someone.role()), false, ++interaction, act.at());
  }
}
