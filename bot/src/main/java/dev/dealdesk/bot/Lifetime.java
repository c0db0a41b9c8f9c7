package dev.dealdesk.bot;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be closed in the opposite order. */
final class Lifetime implements AutoCloseable {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private volatile boolean over;

  /**
   * @throws IllegalStateException when everything has been closed meanwhile, and this with it
   */
  synchronized <T extends AutoCloseable> T keep(T one) {
    started.push(one);
    if (over) {
      close();
      throw new IllegalStateException("Stopped while it started");
    }
    return one;
  }

  /** Whether everything has been closed, or is being closed. */
  boolean isOver() {
    return over;
  }

  @Override
  public synchronized void close() {
    over = true;
    while (!started.isEmpty()) {
      closed(started.pop());
    }
  }

  /** One that cannot be closed must not keep the others open. */
  private static void closed(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception broken) {
      log().warn("{} could not be closed", one, broken);
    }
  }

  /** Not a constant: the log's place is known only when the settings have been read. */
  private static Logger log() {
    return LoggerFactory.getLogger(Lifetime.class);
  }
}
