package dev.dealdesk.bot.thread;

import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.thread.OpportunityThread;
import dev.dealdesk.store.thread.Threads;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells in an opportunity's thread what is not told there yet, each change once: whoever tells it
 * claims the thread first, and Discord knows a message that is sent again by its nonce.
 */
final class Telling {

  private final Store store;
  private final Messenger messenger;
  private final Bundles texts;

  Telling(Store store, Messenger messenger, Bundles texts) {
    this.store = store;
    this.messenger = messenger;
    this.texts = texts;
  }

  void tell(GuildId guild, OpportunityNumber number, Instant now) {
    boolean more = true;
    while (more) {
      more =
          store
              .tend(guild, desk -> desk.threads().claim(number, now))
              .filter(claimed -> told(guild, claimed, now))
              .isPresent();
    }
  }

  /** Whether something was told, and there may be more. */
  private boolean told(GuildId guild, OpportunityThread thread, Instant now) {
    Optional<News> news = read(guild, thread, now);
    if (news.isEmpty()) {
      note(guild, threads -> threads.release(thread.number()));
      return false;
    }
    Delivery delivery = post(guild, thread.id().orElseThrow(), news.get());
    note(
        guild,
        threads -> {
          switch (delivery) {
            case Delivery.Sent _ -> threads.told(thread.number(), news.get().upTo());
            case Delivery.Barred() -> threads.barred(thread.number(), now);
            case Delivery.Failed() -> threads.release(thread.number());
          }
        });
    return delivery instanceof Delivery.Sent;
  }

  private Optional<News> read(GuildId guild, OpportunityThread thread, Instant now) {
    try {
      return store.read(
          guild, desk -> News.of(texts.in(desk.workspace().language()), now, desk, thread));
    } catch (RuntimeException broken) {
      note(guild, threads -> threads.release(thread.number()));
      throw broken;
    }
  }

  /** What was said in the thread itself is known there. */
  private Delivery post(GuildId guild, long thread, News news) {
    return news.blocks().isEmpty()
        ? new Delivery.Sent(thread)
        : messenger.toChannel(guild, thread, news.blocks(), Set.of(), news.nonce());
  }

  private void note(GuildId guild, Consumer<Threads> what) {
    store.tend(
        guild,
        desk -> {
          what.accept(desk.threads());
          return desk;
        });
  }
}
