package dev.dealdesk.sandbox.directory;

import dev.dealdesk.sandbox.json.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A server: its roles, members, channels and threads. */
public final class Guild {
  private final long id;
  private final String name;
  private final String locale;
  private final long ownerId;
  private final Map<Long, Role> roles = new ConcurrentSkipListMap<>();
  private final Map<Long, Member> members = new ConcurrentSkipListMap<>();
  private final Map<Long, Place> places = new ConcurrentSkipListMap<>();
  private final Map<Long, Boolean> former = new ConcurrentHashMap<>();
  private volatile boolean unavailable;

  Guild(long id, String name, String locale, long ownerId) {
    this.id = id;
    this.name = name;
    this.locale = locale;
    this.ownerId = ownerId;
    put(new Role(id, "@everyone", Permission.everyone(), 0, 0, false, 0));
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The server's preferred language, such as {@code en-US}. */
  public String locale() {
    return locale;
  }

  public long ownerId() {
    return ownerId;
  }

  /** Whether it is in an outage. */
  public boolean unavailable() {
    return unavailable;
  }

  /** Begins or ends an outage. */
  public void unavailable(boolean outage) {
    unavailable = outage;
  }

  /** Adds or replaces a role. */
  public Role put(Role role) {
    roles.put(role.id(), role);
    return role;
  }

  /** Adds or replaces a member. */
  public Member put(Member member) {
    members.put(member.user().id(), member);
    return member;
  }

  /** Adds a channel or thread. */
  Place put(Place place) {
    places.put(place.id(), place);
    return place;
  }

  /** Removes a channel or thread, with the threads in it. */
  public void remove(Place place) {
    places.values().removeIf(other -> other == place || other.parent() == place);
  }

  /** Lets a member leave. */
  public void removeMember(long userId) {
    if (members.remove(userId) != null) {
      former.put(userId, true);
    }
  }

  public Optional<Role> role(long roleId) {
    return Optional.ofNullable(roles.get(roleId));
  }

  public Optional<Role> role(String roleName) {
    return roles().stream().filter(role -> role.name().equals(roleName)).findFirst();
  }

  /** All roles, everyone's first. */
  public List<Role> roles() {
    return List.copyOf(roles.values());
  }

  public Optional<Member> member(long userId) {
    return Optional.ofNullable(members.get(userId));
  }

  public Collection<Member> members() {
    return List.copyOf(members.values());
  }

  /** Its channels, in order, without threads. */
  public List<Place> channels() {
    return places.values().stream()
        .filter(place -> !place.isThread())
        .sorted(Comparator.comparingLong(Place::id))
        .toList();
  }

  /** Its threads. */
  public List<Place> threads() {
    return places.values().stream().filter(Place::isThread).toList();
  }

  /**
   * What a member may do here; in a channel where one is given. Administrators may do everything.
   */
  public long permissions(Member member, @Nullable Place place) {
    if (member.user().id() == ownerId) {
      return Permission.all();
    }
    long base = everyone().permissions();
    for (long roleId : member.roles()) {
      base |= role(roleId).map(Role::permissions).orElse(0L);
    }
    if (Permission.ADMINISTRATOR.in(base)) {
      return Permission.all();
    }
    return place == null ? base : overwritten(base, member, place.overwrites());
  }

  private long overwritten(long base, Member member, Map<Long, Overwrite> overwrites) {
    long bits = apply(base, overwrites.get(id));
    long allow = 0;
    long deny = 0;
    for (long roleId : member.roles()) {
      Overwrite overwrite = overwrites.get(roleId);
      if (overwrite != null) {
        allow |= overwrite.allow();
        deny |= overwrite.deny();
      }
    }
    bits = (bits & ~deny) | allow;
    return apply(bits, overwrites.get(member.user().id()));
  }

  private static long apply(long bits, @Nullable Overwrite overwrite) {
    return overwrite == null ? bits : (bits & ~overwrite.deny()) | overwrite.allow();
  }

  private Role everyone() {
    return role(id).orElseThrow();
  }

  /** The guild object of REST and of interactions. */
  public ObjectNode json() {
    ObjectNode json = Json.object().put("id", Long.toString(id)).put("name", name);
    for (String absent : List.of("icon", "splash", "banner", "description", "vanity_url_code")) {
      json.putNull(absent);
    }
    for (String absent : List.of("afk_channel_id", "system_channel_id", "rules_channel_id")) {
      json.putNull(absent);
    }
    json.putNull("public_updates_channel_id").putNull("discovery_splash").putNull("application_id");
    json.put("owner_id", Long.toString(ownerId))
        .put("preferred_locale", locale)
        .put("afk_timeout", 300)
        .put("verification_level", 0)
        .put("default_message_notifications", 0)
        .put("explicit_content_filter", 0)
        .put("mfa_level", 0)
        .put("nsfw_level", 0)
        .put("premium_tier", 0)
        .put("premium_subscription_count", 0)
        .put("premium_progress_bar_enabled", false)
        .put("system_channel_flags", 0)
        .put("max_members", 500_000);
    json.putArray("features");
    json.putArray("emojis");
    json.putArray("stickers");
    json.set("roles", Json.array(roles().stream().map(Role::json)));
    return json;
  }

  /** The guild object of GUILD_CREATE. */
  public ObjectNode created(boolean withMembers, long botId) {
    ObjectNode json = json();
    json.put("unavailable", false)
        .put("large", false)
        .put("member_count", members.size())
        .put("joined_at", member(botId).map(Member::joinedAt).orElse(Instant.EPOCH).toString());
    for (String absent : List.of("voice_states", "presences", "stage_instances")) {
      json.putArray(absent);
    }
    json.putArray("guild_scheduled_events");
    json.putArray("soundboard_sounds");
    json.set("channels", Json.array(channels().stream().map(Place::json)));
    json.set("threads", Json.array(threads().stream().map(Place::json)));
    json.set(
        "members",
        Json.array(
            members().stream()
                .filter(member -> withMembers || member.user().id() == botId)
                .map(Member::json)));
    return json;
  }
}
