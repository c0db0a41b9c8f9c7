package dev.dealdesk.bot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.importing.plan.Circumstances;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.importing.Batch;
import dev.dealdesk.store.importing.Moment;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.StageKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whenever and wherever the sample begins. */
class PastTest {

  private static final Seed SEED = SeedReading.read();
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  /** The export as it is, with the process that its stages are in. */
  private static final class Told {
    static final SalesProcess PROCESS;
    static final Batch EXPORT;

    static {
      Store store = new Store(TestDatabase.shared());
      GuildId guild = TestDatabase.freshGuild();
      store.open(guild, "Told", Locale.ENGLISH, ProcessTemplate.SALESFORCE, MONDAY);
      PROCESS = store.read(guild, Desk::process);
      EXPORT =
          store.read(
              guild,
              desk -> Export.read(new Circumstances(desk.workspace(), PROCESS, List.of(), MONDAY)));
    }
  }

  @Property(tries = 200)
  void itsLastChangeIsInTheWeekBefore(
      @ForAll("instants") Instant now, @ForAll("zones") ZoneId zone) {
    Days days = Days.of(now, zone);
    Past past = new Past(Told.EXPORT, SEED, Told.PROCESS, days, now);
    Instant loaded = days.workday(SEED.load().before(), SEED.load().time());
    assertThat(past.later())
        .hasSize(7)
        .allSatisfy(later -> assertThat(later.stage().kind()).isEqualTo(StageKind.LOST))
        .allSatisfy(later ->
            assertThat(later.at()).isBefore(now).isAfter(now.minus(Duration.ofHours(7 * 24 + 1))));
    assertThat(past.imported().opportunities())
        .flatExtracting(Batch.AnOpportunity::moments)
        .extracting(Moment::at)
        .allSatisfy(at -> assertThat(at).isBetween(loaded.minus(Duration.ofDays(12)), loaded));
  }

  @Property
  void everythingHappenedBeforeTodayOnWorkingDays(
      @ForAll("instants") Instant now,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1, max = 10) int before) {
    Days days = Days.of(now, zone);
    Instant at = days.workday(before, LocalTime.of(17, 0));
    assertThat(at).isBefore(now).isBefore(days.workday(before, LocalTime.of(18, 0)));
    assertThat(days.workday(before + 1, LocalTime.of(18, 0))).isBefore(at);
    assertWorkingDay(LocalDate.ofInstant(at, zone));
  }

  @Property
  void aDayThatIsNearStaysOnItsSideOfToday(
      @ForAll("instants") Instant now, @ForAll @IntRange(min = -90, max = 90) int distance) {
    Days days = Days.of(now, ZoneId.of("UTC"));
    LocalDate day = days.near(distance);
    LocalDate exact = days.today().plusDays(distance);
    assertThat(day)
        .isBetween(
            distance < 0 ? exact.minusDays(2) : exact, distance < 0 ? exact : exact.plusDays(2));
    assertWorkingDay(day);
  }

  private static void assertWorkingDay(LocalDate day) {
    assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2026-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2031-01-01T00:00:00Z").getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("UTC", "Asia/Seoul", "America/New_York", "Europe/Berlin", "Pacific/Apia")
        .map(ZoneId::of);
  }
}
