package dev.dealdesk.bot.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz does: nothing but waking. */
@DisallowConcurrentExecution
final class Wake implements Job {

  private final Waking waking;

  Wake(Waking waking) {
    this.waking = waking;
  }

  @Override
  public void execute(JobExecutionContext context) {
    waking.wake();
  }
}
