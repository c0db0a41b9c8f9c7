package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.alert.AlertPost;
import dev.dealdesk.store.alert.Alerts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Posts alerts into channels: the first at once, and what comes within an hour of it as one
 * message.
 */
public final class AlertDuty implements Duty {

  private final Store store;
  private final Messenger messenger;
  private final Bundles texts;

  public AlertDuty(Store store, Messenger messenger, Bundles texts) {
    this.store = store;
    this.messenger = messenger;
    this.texts = texts;
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public void perform(GuildId guild, Instant now) {
    List<Long> due =
        store.tend(
            guild,
            desk -> {
              desk.alerts().gather();
              return desk.alerts().due(now);
            });
    due.forEach(channel -> tell(guild, channel, now));
  }

  /** A message that is written and not yet posted. */
  private record Ready(AlertPost post, List<Block> blocks) {}

  private void tell(GuildId guild, long channel, Instant now) {
    Optional<Ready> ready =
        store.tend(
            guild,
            desk ->
                desk.alerts()
                    .next(channel, now)
                    .map(post ->
                        new Ready(
                            post,
                            new AlertView(texts.in(desk.workspace().language()), desk.process())
                                .of(post))));
    ready.ifPresent(message -> post(guild, message, now));
  }

  private void post(GuildId guild, Ready ready, Instant now) {
    AlertPost post = ready.post();
    // The same number however often it is tried, so that Discord takes it for the same message.
    String nonce = "alert-" + post.id();
    switch (messenger.toChannel(guild, post.channel(), ready.blocks(), Set.of(), nonce)) {
      case Delivery.Sent(long message) -> note(guild, alerts -> alerts.sent(post, message, now));
      case Delivery.Barred() -> note(guild, alerts -> alerts.barred(post, now));
      // It stays written down, and is tried again.
      case Delivery.Failed() -> {}
    }
  }

  private void note(GuildId guild, Consumer<Alerts> outcome) {
    store.tend(
        guild,
        desk -> {
          outcome.accept(desk.alerts());
          return desk;
        });
  }
}
