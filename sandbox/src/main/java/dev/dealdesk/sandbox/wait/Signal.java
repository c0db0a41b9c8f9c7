package dev.dealdesk.sandbox.wait;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Wakes those who wait for a change of something. */
public final class Signal {
  /** How long anything may take. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();

  /** Something changed. */
  public void changed() {
    lock.lock();
    try {
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until there is something.
   *
   * @throws AssertionError if there is nothing within {@link #PATIENCE}; its message is asked for
   *     then
   */
  public <T> T await(Supplier<Optional<T>> wanted, Supplier<String> complaint) {
    return poll(wanted, PATIENCE).orElseThrow(() -> new AssertionError(complaint.get()));
  }

  /** Waits until there is something, or some time has passed. */
  public <T> Optional<T> poll(Supplier<Optional<T>> wanted, Duration patience) {
    long left = patience.toNanos();
    lock.lock();
    try {
      Optional<T> found = wanted.get();
      while (found.isEmpty() && left > 0) {
        left = change.awaitNanos(left);
        found = wanted.get();
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something holds. */
  public void awaitTrue(Supplier<Boolean> condition, Supplier<String> complaint) {
    await(() -> Optional.of(true).filter(yes -> condition.get()), complaint);
  }
}
