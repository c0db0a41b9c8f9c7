package dev.dealdesk.bot.schedule;

import dev.dealdesk.bot.duty.Rounds;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.database.Database;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** What Quartz does at a server's time of the week: has a round done there. */
final class Ring implements Job {

  private final Database database;
  private final Rounds rounds;
  private final Alarms alarms;

  Ring(Database database, Rounds rounds, Alarms alarms) {
    this.database = database;
    this.rounds = rounds;
    this.alarms = alarms;
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    GuildId guild = new GuildId(Long.parseLong(context.getTrigger().getKey().getName()));
    if (database.guilds().contains(guild)) {
      rounds.perform(guild);
    } else {
      forget(guild);
    }
  }

  private void forget(GuildId guild) throws JobExecutionException {
    try {
      alarms.silence(guild);
    } catch (SchedulerException broken) {
      throw new JobExecutionException(broken);
    }
  }
}
