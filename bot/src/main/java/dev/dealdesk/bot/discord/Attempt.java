package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Delivery;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something to send, which may go wrong for good or for now. */
final class Attempt {

  private static final Logger log = LoggerFactory.getLogger(Attempt.class);

  private Attempt() {}

  /**
   * @param where for the log
   * @param sending the id of what was made; empty where nothing is connected
   */
  static Delivery at(String where, Supplier<Optional<Long>> sending) {
    return of(
        where,
        () -> sending.get().<Delivery>map(Delivery.Sent::new).orElseGet(Delivery.Failed::new),
        Delivery.Barred::new,
        Delivery.Failed::new);
  }

  /**
   * @param where for the log
   * @param work what may go wrong
   * @param forGood what it means where trying again is in vain
   * @param forNow what it means where it is not
   */
  static <T> T of(String where, Supplier<T> work, Supplier<T> forGood, Supplier<T> forNow) {
    try {
      return work.get();
    } catch (ErrorResponseException refused) {
      T meaning = (isForGood(refused.getResponse().code) ? forGood : forNow).get();
      log.warn("{}: {} ({})", where, meaning, refused.getMessage());
      return meaning;
    } catch (PermissionException | NoThreadsException missing) {
      log.warn("{}: {}", where, missing.getMessage());
      return forGood.get();
    } catch (CompletionException late) {
      if (late.getCause() instanceof TimeoutException) {
        log.warn("{}: Discord asks to wait longer than there is time", where);
        return forNow.get();
      }
      throw late;
    }
  }

  /** By the status of the answer; below 0 where none came. */
  private static boolean isForGood(int status) {
    return switch (status) {
      case 401, 408, 429 -> false;
      default -> status >= 400 && status < 500;
    };
  }
}
