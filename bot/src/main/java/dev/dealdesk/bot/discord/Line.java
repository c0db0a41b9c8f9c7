package dev.dealdesk.bot.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.sharding.ShardManager;

/** The connections to Discord, of which there are none before the login. */
final class Line {

  private final AtomicReference<Optional<ShardManager>> shards =
      new AtomicReference<>(Optional.empty());

  void connected(ShardManager all) {
    shards.set(Optional.of(all));
  }

  List<JDA> shards() {
    return shards.get().map(ShardManager::getShards).orElseGet(List::of);
  }

  long servers() {
    return shards.get().map(all -> all.getGuildCache().size()).orElse(0L);
  }

  /** A server that one of the connections serves. */
  Optional<Guild> server(long id) {
    return shards.get().flatMap(all -> Optional.ofNullable(all.getGuildById(id)));
  }

  /** Any shard can send; the server's own shares its count of what Discord allows. */
  Optional<JDA> sender(long server) {
    return server(server).map(Guild::getJDA).or(() -> shards().stream().findFirst());
  }

  void close() {
    shards.get().ifPresent(ShardManager::shutdown);
  }
}
