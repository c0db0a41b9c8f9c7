package dev.dealdesk.bot.schedule;

import dev.dealdesk.bot.duty.Rounds;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/**
 * Wakes all duties once a minute, in one of the processes that share the database, and at once when
 * a process starts: what became due while none ran is late then, but not lost. Servers that have
 * something due at a time of the week are woken at that time besides.
 */
public final class Scheduling implements AutoCloseable {

  /** All processes are one scheduler to Quartz, of which each has a name of its own. */
  private static final String NAME = "dealdesk";

  /** After this, a process that is heard of no more is taken for dead, and its work over. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private final Scheduler scheduler;
  private final Waking waking;

  private Scheduling(Scheduler scheduler, Waking waking) {
    this.scheduler = scheduler;
    this.waking = waking;
  }

  /**
   * @param wanted when in the week a server is to be woken besides
   * @throws IllegalStateException where Quartz cannot work in this database
   */
  public static Scheduling start(
      Database database, Rounds rounds, Clock clock, Function<GuildId, Optional<Alarm>> wanted) {
    try {
      Scheduler scheduler = scheduler(database);
      Alarms alarms = new Alarms(scheduler, wanted);
      Waking waking = new Waking(database, rounds, alarms, clock);
      scheduler.setJobFactory((fired, _) ->
          fired.getJobDetail().getJobClass() == Ring.class
              ? new Ring(database, rounds, alarms)
              : new Wake(waking));
      scheduler.scheduleJob(job(), Set.of(everyMinute()), true);
      alarms.start();
      scheduler.start();
      return new Scheduling(scheduler, waking);
    } catch (SchedulerException refused) {
      throw new IllegalStateException("The scheduler did not start", refused);
    }
  }

  private static Scheduler scheduler(Database database) throws SchedulerException {
    String process = UUID.randomUUID().toString();
    DBConnectionManager.getInstance().addConnectionProvider(process, new Connections(database));
    Scheduler made = new StdSchedulerFactory(settings(process)).getScheduler();
    // Quartz would give this one to whoever asks for its name, also where another is wanted.
    SchedulerRepository.getInstance().remove(NAME);
    return made;
  }

  private static Properties settings(String process) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "org.quartz.scheduler.instanceName",
            NAME,
            "org.quartz.scheduler.instanceId",
            process,
            "org.quartz.threadPool.class",
            SimpleThreadPool.class.getName(),
            // One for the wake of every minute, the others for servers that have their own time.
            "org.quartz.threadPool.threadCount",
            "4",
            "org.quartz.jobStore.class",
            JobStoreTX.class.getName(),
            "org.quartz.jobStore.driverDelegateClass",
            PostgreSQLDelegate.class.getName(),
            "org.quartz.jobStore.dataSource",
            process,
            "org.quartz.jobStore.tablePrefix",
            "quartz.qrtz_",
            "org.quartz.jobStore.isClustered",
            "true",
            "org.quartz.jobStore.clusterCheckinInterval",
            String.valueOf(SIGN_OF_LIFE.toMillis())));
    return settings;
  }

  private static JobDetail job() {
    return JobBuilder.newJob(Wake.class).withIdentity("wake").build();
  }

  private static Trigger everyMinute() {
    return TriggerBuilder.newTrigger()
        .withIdentity("every minute")
        .startNow()
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever()
                // However many minutes were missed, one round does all that is due.
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  /** Wakes all duties now, as when the clock was moved, and does not wait for them. */
  public void wake() {
    Thread.ofVirtual().name("wake").start(waking::wake);
  }

  /** When this process last woke all duties, by the desk's clock; none where others have. */
  public Optional<Instant> lastWoken() {
    return waking.last();
  }

  /** Whether it wakes anybody. */
  public boolean isRunning() {
    try {
      return scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
    } catch (SchedulerException unknown) {
      return false;
    }
  }

  /** Wakes nobody any more, and waits for what is being done. */
  @Override
  public void close() throws SchedulerException {
    waking.stop();
    scheduler.shutdown(true);
  }
}
