package dev.dealdesk.bot.discord;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.Event;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;

/** Waits for the shards of this process, which connect one after the other. */
final class Readiness extends ListenerAdapter {

  /** For one shard. Discord lets them in every five seconds, and then names their servers. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BlockingQueue<Event> news = new LinkedBlockingQueue<>();

  @Override
  public void onReady(ReadyEvent event) {
    news.add(event);
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    news.add(event);
  }

  /**
   * Waits until Discord has named the servers of that many shards.
   *
   * @throws IllegalStateException when it closes one for good, or is silent
   */
  void await(int shards) throws InterruptedException {
    Set<Integer> ready = new HashSet<>();
    while (ready.size() < shards) {
      ready.add(shard(news.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)));
    }
  }

  private static int shard(@Nullable Event news) {
    if (news == null) {
      throw new IllegalStateException(
          "its gateway is silent for %d seconds".formatted(PATIENCE.toSeconds()));
    }
    if (news instanceof ShutdownEvent closed) {
      throw new IllegalStateException("its gateway closed with the code " + closed.getCode());
    }
    return news.getJDA().getShardInfo().getShardId();
  }
}
