package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers the language of whoever acts, for what they are told when they did not ask. */
record Acquaintance(Store store) {

  private static final Logger log = LoggerFactory.getLogger(Acquaintance.class);

  /** Whoever acted has had their answer: nothing depends on this. */
  void met(Call call) {
    try {
      store.tend(
          call.guild(),
          desk -> {
            desk.people().speaks(call.person().id(), call.locale());
            return desk;
          });
    } catch (RuntimeException forgotten) {
      log.warn("The language of somebody in server {} is lost", call.guild().value(), forgotten);
    }
  }
}
