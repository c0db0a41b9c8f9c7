package dev.dealdesk.bot.schedule;

import dev.dealdesk.store.GuildId;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * A trigger for each server that wants to be woken at a time of the week, in its own zone. What is
 * due then does not depend on it: the wake of every minute does it too. But it spreads what would
 * otherwise be due in one minute, over that minute and over all processes.
 */
final class Alarms {

  /** Quartz's name for the job, and for the group of its triggers, which are named by server. */
  static final String GROUP = "digest";

  private final Scheduler scheduler;
  private final Function<GuildId, Optional<Alarm>> wanted;

  /** What this process knows that Quartz has. */
  private final Map<GuildId, Optional<Alarm>> set = new ConcurrentHashMap<>();

  /**
   * @param wanted when a server wants to be woken
   */
  Alarms(Scheduler scheduler, Function<GuildId, Optional<Alarm>> wanted) {
    this.scheduler = scheduler;
    this.wanted = wanted;
  }

  void start() throws SchedulerException {
    JobDetail job = JobBuilder.newJob(Ring.class).withIdentity(GROUP, GROUP).storeDurably().build();
    scheduler.addJob(job, true);
  }

  /** Has Quartz wake a server when it wants to be woken, and at no other time. */
  void refresh(GuildId guild) throws SchedulerException {
    Optional<Alarm> alarm = wanted.apply(guild);
    if (alarm.equals(set.get(guild))) {
      return;
    }
    if (alarm.isPresent()) {
      set(guild, alarm.get());
    } else {
      silence(guild);
    }
    set.put(guild, alarm);
  }

  private void set(GuildId guild, Alarm alarm) throws SchedulerException {
    Trigger there = scheduler.getTrigger(key(guild));
    if (there == null) {
      try {
        scheduler.scheduleJob(trigger(guild, alarm));
      } catch (ObjectAlreadyExistsException another) {
        // Another process was faster, with what stands in the same database.
        scheduler.rescheduleJob(key(guild), trigger(guild, alarm));
      }
    } else if (!isThat(there, alarm)) {
      scheduler.rescheduleJob(key(guild), trigger(guild, alarm));
    }
  }

  private static boolean isThat(Trigger there, Alarm alarm) {
    return there instanceof CronTrigger cron
        && cron.getCronExpression().equals(alarm.cron())
        && cron.getTimeZone().toZoneId().equals(alarm.zone());
  }

  private static Trigger trigger(GuildId guild, Alarm alarm) {
    return TriggerBuilder.newTrigger()
        .withIdentity(key(guild))
        .forJob(GROUP, GROUP)
        .withSchedule(
            CronScheduleBuilder.cronSchedule(alarm.cron())
                .inTimeZone(TimeZone.getTimeZone(alarm.zone()))
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }

  /** Wakes a server no more, as when Dealdesk has left it. */
  void silence(GuildId guild) throws SchedulerException {
    scheduler.unscheduleJob(key(guild));
    set.remove(guild);
  }

  private static TriggerKey key(GuildId guild) {
    return TriggerKey.triggerKey(Long.toString(guild.value()), GROUP);
  }
}
