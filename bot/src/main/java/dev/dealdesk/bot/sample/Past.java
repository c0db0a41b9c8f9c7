package dev.dealdesk.bot.sample;

import dev.dealdesk.store.importing.Batch;
import dev.dealdesk.store.importing.Batch.AnOpportunity;
import dev.dealdesk.store.importing.Batch.Someone;
import dev.dealdesk.store.importing.Moment;
import dev.dealdesk.store.importing.StageTarget;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The export moved by whole weeks, so that its last change is in the week before now, and with what
 * the seed tells of its opportunities. It is imported some days before that last change, as if the
 * team had come over to Dealdesk then; what it tells of the days since happens by hand.
 */
final class Past {

  /** What the export has beside its fields are dates that would not move along. */
  private static final Map<String, String> NOTHING_MORE = Map.of();

  private final Batch export;
  private final Seed seed;
  private final SalesProcess process;
  private final Days days;
  private final Instant loaded;
  private final long weeks;

  Past(Batch export, Seed seed, SalesProcess process, Days days, Instant now) {
    this.export = export;
    this.seed = seed;
    this.process = process;
    this.days = days;
    this.loaded = days.workday(seed.load().before(), seed.load().time());
    this.weeks = weeks(export, now);
  }

  /**
   * A stage that an opportunity comes into after the import.
   *
   * @param id the export's
   */
  record Later(Instant at, String id, Stage stage) {}

  private long weeks(Batch told, Instant now) {
    ZonedDateTime last =
        told.opportunities().stream()
            .flatMap(each -> each.moments().stream())
            .map(Moment::at)
            .max(Instant::compareTo)
            .orElseThrow()
            .atZone(days.zone());
    long whole = ChronoUnit.WEEKS.between(last, now.atZone(days.zone()));
    return last.plusWeeks(whole).toInstant().isBefore(now) ? whole : whole - 1;
  }

  /** What is imported. */
  Batch imported() {
    return new Batch(
        seed.people().entrySet().stream()
            .map(entry -> member(entry.getKey(), entry.getValue()))
            .toList(),
        export.accounts(),
        export.contacts(),
        export.opportunities().stream().map(this::imported).toList(),
        export.roles());
  }

  private static Someone member(String key, Seed.Someone someone) {
    return new Someone(
        key,
        Optional.empty(),
        someone.name(),
        Optional.empty(),
        Optional.of(someone.user()),
        Optional.empty(),
        Optional.empty());
  }

  private AnOpportunity imported(AnOpportunity told) {
    return new AnOpportunity(
        told.row(),
        told.identity(),
        told.name(),
        told.account(),
        Optional.of(seed.told(id(told)).owner()),
        told.currency(),
        told.type(),
        told.leadSource(),
        told.description(),
        told.nextStep(),
        told.lostReason(),
        NOTHING_MORE,
        moments(told).filter(moment -> !moment.at().isAfter(loaded)).toList(),
        Batch.Said.NAME);
  }

  /** What happens after the import, in no order. */
  List<Later> later() {
    return export.opportunities().stream()
        .flatMap(told ->
            moments(told)
                .filter(moment -> moment.at().isAfter(loaded))
                .map(moment -> new Later(moment.at(), id(told), stage(moment.stage()))))
        .toList();
  }

  private Stream<Moment> moments(AnOpportunity told) {
    return told.moments().stream().map(moment -> moved(moment, seed.told(id(told))));
  }

  private Moment moved(Moment moment, Seed.Told about) {
    ZonedDateTime at = moment.at().atZone(days.zone()).plusWeeks(weeks);
    return new Moment(
        at.toInstant(),
        moment.stage(),
        moment.amount(),
        closeDate(moment, about, at.toLocalDate()),
        moment.probability(),
        moment.forecast());
  }

  /** The close dates of the demo's old records lie years before what it says happened to them. */
  private Optional<LocalDate> closeDate(Moment moment, Seed.Told about, LocalDate day) {
    if (stage(moment.stage()).kind().isClosed()) {
      return Optional.of(day);
    }
    return about.closes().isPresent()
        ? Optional.of(days.near(about.closes().getAsInt()))
        : moment.closeDate().map(date -> date.plusWeeks(weeks));
  }

  private Stage stage(StageTarget target) {
    return switch (target) {
      case StageTarget.Existing(var id) -> process.find(id).orElseThrow();
      case StageTarget.Created(var name, _, _) ->
          throw new IllegalStateException("The process lacks " + name);
    };
  }

  private static String id(AnOpportunity told) {
    return told.identity().externalId().orElseThrow();
  }
}
