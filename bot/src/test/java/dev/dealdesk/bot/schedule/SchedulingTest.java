package dev.dealdesk.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.bot.duty.Rounds;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.database.Database;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.workspace.ProcessTemplate;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That Quartz wakes, and what it wakes, on a database of its own. */
class SchedulingTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final GuildId FIRST = TestDatabase.freshGuild();
  private static final GuildId SECOND = TestDatabase.freshGuild();

  private final Database database = TestDatabase.fresh();
  private final Store store = new Store(database);
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final BlockingQueue<GuildId> done = new LinkedBlockingQueue<>();
  private final Map<GuildId, Alarm> wanted = new ConcurrentHashMap<>();

  SchedulingTest() {
    for (GuildId guild : List.of(FIRST, SECOND)) {
      store.open(guild, "Sneakers Inc", Locale.ENGLISH, ProcessTemplate.DEFAULT, NOON);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_start_wakes_every_server_and_one_that_fails_keeps_no_other_waiting() throws Exception {
    Scheduling scheduling = start();
    assertThat(next()).isEqualTo(FIRST);
    assertThat(next()).isEqualTo(SECOND);
    assertThat(scheduling.isRunning()).isTrue();
    scheduling.close();
    assertThat(scheduling.isRunning()).isFalse();
    assertThat(meters.get("dealdesk.duties").tag("outcome", "failed").timer().count()).isOne();
    assertThat(meters.get("dealdesk.duties").tag("outcome", "done").timer().count()).isOne();
  }

  @Test
  void it_wakes_when_the_clock_was_moved() throws Exception {
    try (Scheduling scheduling = start()) {
      next();
      next();
      scheduling.wake();
      assertThat(next()).isEqualTo(FIRST);
      assertThat(next()).isEqualTo(SECOND);
      assertThat(scheduling.lastWoken()).contains(NOON);
    }
  }

  @Test
  void two_processes_are_one_scheduler_and_one_goes_on_alone() throws Exception {
    Scheduling one = start();
    try (Scheduling other = start()) {
      one.close();
      assertThat(other.isRunning()).isTrue();
      assertThat(schedulers()).isEqualTo(1);
    }
  }

  @Test
  void aServerIsWokenAtItsTimeOfTheWeekInItsZone() throws Exception {
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    wanted.put(SECOND, Alarm.after(DayOfWeek.MONDAY, LocalTime.of(23, 59), 90, seoul));
    try (Scheduling scheduling = start()) {
      next();
      next();
      await(scheduling, "SECOND", List.of(SECOND.value() + " 30 0 0 ? * TUE Asia/Seoul"));
      wanted.put(SECOND, Alarm.after(DayOfWeek.MONDAY, LocalTime.of(9, 0), 0, seoul));
      await(scheduling, "moved", List.of(SECOND.value() + " 0 0 9 ? * MON Asia/Seoul"));
      wanted.remove(SECOND);
      await(scheduling, "none", List.of());
    }
  }

  @Test
  void itRingsInTime() throws Exception {
    try (Scheduling scheduling = start()) {
      next();
      next();
      // This test's own clock is not Quartz's, which is the machine's.
      LocalDateTime soon = LocalDateTime.now(ZoneOffset.UTC).plusSeconds(3);
      wanted.put(SECOND, new Alarm(soon.getDayOfWeek(), soon.toLocalTime(), ZoneOffset.UTC));
      scheduling.wake();
      assertThat(next()).isEqualTo(FIRST);
      assertThat(next()).isEqualTo(SECOND);
      assertThat(next()).as("alone").isEqualTo(SECOND);
    }
  }

  /** Wakes until Quartz has just these. */
  private void await(Scheduling scheduling, String what, List<String> triggers) throws Exception {
    for (int i = 0; i < 20 && !crons().equals(triggers); i++) {
      scheduling.wake();
      next();
      next();
    }
    assertThat(crons()).as(what).isEqualTo(triggers);
  }

  private List<String> crons() throws Exception {
    try (var connection = database.connection();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select trigger_name, cron_expression, time_zone_id from quartz.qrtz_cron_triggers")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
      }
      return found;
    }
  }

  private long schedulers() throws Exception {
    try (var connection = database.connection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(distinct sched_name) from quartz.qrtz_triggers")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Scheduling start() {
    Rounds rounds = new Rounds(List.of(duty()), store, CLOCK, meters);
    return Scheduling.start(
        database, rounds, CLOCK, guild -> Optional.ofNullable(wanted.get(guild)));
  }

  private Duty duty() {
    return new Duty() {
      @Override
      public String name() {
        return "trial";
      }

      @Override
      public void perform(GuildId guild, Instant now) {
        done.add(guild);
        if (guild.equals(FIRST)) {
          throw new IllegalStateException("This one always fails");
        }
      }
    };
  }

  private @Nullable GuildId next() throws InterruptedException {
    return done.poll(20, TimeUnit.SECONDS);
  }
}
