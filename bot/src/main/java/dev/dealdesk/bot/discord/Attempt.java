package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Delivery;
import java.util.Optional;
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
    try {
      return sending.get().<Delivery>map(Delivery.Sent::new).orElseGet(Delivery.Failed::new);
    } catch (ErrorResponseException refused) {
      Delivery delivery = meaning(refused.getResponse().code);
      log.warn("{}: {} ({})", where, delivery, refused.getMessage());
      return delivery;
    } catch (PermissionException | NoThreadsException missing) {
      log.warn("{}: {}", where, missing.getMessage());
      return new Delivery.Barred();
    }
  }

  /** By the status of the answer; below 0 where none came. */
  private static Delivery meaning(int status) {
    return switch (status) {
      case 401, 408, 429 -> new Delivery.Failed();
      default -> status >= 400 && status < 500 ? new Delivery.Barred() : new Delivery.Failed();
    };
  }
}
