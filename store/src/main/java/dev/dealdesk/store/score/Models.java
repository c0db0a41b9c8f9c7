package dev.dealdesk.store.score;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was learned for a workspace and a day, so that it is learned once a process. It is only
 * faster than to learn it anew: the same comes of it.
 */
public final class Models {

  private static final int MOST = 2_000;

  private final Map<Key, Model> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Model> eldest) {
          return size() > MOST;
        }
      };

  private final Set<GuildId> wanted = ConcurrentHashMap.newKeySet();

  /**
   * @param imports how many there were: they alone change what was true before the day
   */
  private record Key(GuildId guild, LocalDate day, long imports) {}

  Model at(Session session, Instant now) {
    Key key = key(session, now);
    return kept(key).orElseGet(() -> keep(key, new Training(session).upTo(start(session, now))));
  }

  /** What is kept already; of what is not, it is noted that it is wanted. */
  Optional<Model> atHand(Session session, Instant now) {
    Optional<Model> model = kept(key(session, now));
    if (model.isEmpty()) {
      wanted.add(session.workspace().guild());
    }
    return model;
  }

  /** Whether something was looked for that has not been learned since. */
  public boolean wanted(GuildId guild) {
    return wanted.contains(guild);
  }

  private Optional<Model> kept(Key key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key));
    }
  }

  private Model keep(Key key, Model model) {
    synchronized (kept) {
      kept.put(key, model);
    }
    wanted.remove(key.guild());
    return model;
  }

  private static Instant start(Session session, Instant now) {
    return session.workspace().day(now).atStartOfDay(session.workspace().zone()).toInstant();
  }

  private static Key key(Session session, Instant now) {
    long imports =
        session
            .handle()
            .createQuery("select count(*) from import_run where guild_id = :guild")
            .bind("guild", session.guild())
            .mapTo(Long.class)
            .one();
    return new Key(session.workspace().guild(), session.workspace().day(now), imports);
  }
}
