package dev.dealdesk.bot.discord;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is being worked on, each on a virtual thread of its own. */
final class Running {

  private static final Logger log = LoggerFactory.getLogger(Running.class);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Whether it was taken; nothing is any more once this has finished. */
  boolean start(Runnable work) {
    try {
      threads.execute(() -> watched(work));
      return true;
    } catch (RejectedExecutionException finished) {
      return false;
    }
  }

  private static void watched(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException broken) {
      log.error("Nobody took care of this", broken);
    }
  }

  /** Takes nothing new and waits for what is under way; whether all of it came to its end. */
  boolean finish(Duration patience) {
    threads.shutdown();
    try {
      return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
