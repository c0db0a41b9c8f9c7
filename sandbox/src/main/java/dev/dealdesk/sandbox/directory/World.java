package dev.dealdesk.sandbox.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Everything there is: the bot, its servers, their people and places. */
public final class World {
  /** The application's id, which is the bot user's id too, as for real applications. */
  public static final long BOT_ID = 1_100_000_000_000_000_001L;

  private final Snowflakes ids;
  private final User bot = new User(BOT_ID, "Dealdesk", "Dealdesk", true, "en-US");
  private final Map<Long, Guild> guilds = new ConcurrentSkipListMap<>();
  private final Map<Long, User> users = new ConcurrentHashMap<>(Map.of(BOT_ID, bot));
  private final Map<Long, Place> places = new ConcurrentHashMap<>();
  private final Map<Long, Place> directByUser = new ConcurrentHashMap<>();
  private final Set<Long> closedDirect = ConcurrentHashMap.newKeySet();

  /** An empty world. */
  public World(Snowflakes ids) {
    this.ids = ids;
  }

  public User bot() {
    return bot;
  }

  public Snowflakes ids() {
    return ids;
  }

  /** Adds a server with the bot in it, whose owner is nobody a test plays. */
  public Guild addGuild(long id, String name, String locale) {
    Guild guild = new Guild(id, name, locale, ids.next());
    Role own =
        guild.put(new Role(ids.next(), bot.name(), Permission.everyone(), 1, 0, false, bot.id()));
    guild.put(new Member(bot, null, Set.of(own.id()), Snowflakes.instant(ids.next())));
    guilds.put(id, guild);
    return guild;
  }

  /** Forgets a server. */
  public void remove(Guild guild) {
    guilds.remove(guild.id());
    places.values().removeIf(place -> place.guild() == guild);
  }

  public Optional<Guild> guild(long id) {
    return Optional.ofNullable(guilds.get(id));
  }

  public Collection<Guild> guilds() {
    return List.copyOf(guilds.values());
  }

  /** Adds an account. */
  public User addUser(long id, String globalName, String locale) {
    String name = globalName.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ".");
    User user = new User(id, name, globalName, false, locale);
    users.put(id, user);
    return user;
  }

  /** Replaces an account, such as for another language. */
  public void replace(User user) {
    users.put(user.id(), user);
    for (Guild guild : guilds()) {
      guild
          .member(user.id())
          .ifPresent(old -> guild.put(new Member(user, old.nick(), old.roles(), old.joinedAt())));
    }
  }

  public Optional<User> user(long id) {
    return Optional.ofNullable(users.get(id));
  }

  /** Adds a text channel. */
  public Place addChannel(Guild guild, long id, String name) {
    return keep(guild.put(Place.text(id, guild, name, guild.channels().size())));
  }

  /** Adds a thread; its id is that of the message it starts from, where it starts from one. */
  public Place addThread(long id, Place.Kind kind, Place parent, String name) {
    Place thread = Place.thread(id, kind, parent, name);
    Guild guild = parent.guild();
    if (guild != null) {
      guild.put(thread);
    }
    return keep(thread);
  }

  /** Removes a channel or thread. */
  public void remove(Place place) {
    Guild guild = place.guild();
    if (guild != null) {
      guild.remove(place);
    }
    places.values().removeIf(other -> other == place || other.parent() == place);
  }

  public Optional<Place> place(long id) {
    return Optional.ofNullable(places.get(id));
  }

  /** The bot's direct conversation with someone. */
  public Place direct(User user) {
    return directByUser.computeIfAbsent(user.id(), id -> keep(Place.direct(ids.next(), user)));
  }

  /** Lets someone refuse direct messages, or take them again. */
  public void closeDirect(long userId, boolean closed) {
    if (closed) {
      closedDirect.add(userId);
    } else {
      closedDirect.remove(userId);
    }
  }

  /** Whether the bot may write to someone: not if refused, and only while they share a server. */
  public boolean acceptsDirect(User user) {
    return !closedDirect.contains(user.id())
        && guilds().stream().anyMatch(guild -> guild.member(user.id()).isPresent());
  }

  /** What the bot may do in a place. */
  public long botPermissions(Place place) {
    Guild guild = place.guild();
    return guild == null ? Permission.all() : permissions(guild, place, BOT_ID);
  }

  /** What someone may do in a place of a server; nothing for those who are not in it. */
  public static long permissions(Guild guild, Place place, long userId) {
    return guild.member(userId).map(member -> guild.permissions(member, place)).orElse(0L);
  }

  /** The moment a member joins. */
  public Instant joining() {
    return Snowflakes.instant(ids.next());
  }

  private Place keep(Place place) {
    places.put(place.id(), place);
    return place;
  }
}
