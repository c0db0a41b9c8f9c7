package dev.dealdesk.sandbox.directory;

import dev.dealdesk.sandbox.json.Json;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A user in a server.
 *
 * @param roles ids, without everyone's
 */
public record Member(User user, @Nullable String nick, Set<Long> roles, Instant joinedAt) {

  /** Copies the roles. */
  public Member {
    roles = Set.copyOf(roles);
  }

  /** The same member with other roles. */
  public Member withRoles(Set<Long> others) {
    return new Member(user, nick, others, joinedAt);
  }

  /** The same member under another name. */
  public Member withNick(@Nullable String other) {
    return new Member(user, other, roles, joinedAt);
  }

  /** The name others see. */
  public String displayName() {
    return nick == null ? user.globalName() : nick;
  }

  /** Discord's member object, without the user. */
  public ObjectNode jsonWithoutUser() {
    ObjectNode json =
        Json.object()
            .put("nick", nick)
            .putNull("avatar")
            .put("joined_at", joinedAt.toString())
            .putNull("premium_since")
            .put("deaf", false)
            .put("mute", false)
            .put("flags", 0)
            .put("pending", false)
            .putNull("communication_disabled_until");
    json.set("roles", Json.ids(roles.stream()));
    return json;
  }

  /** Discord's member object. */
  public ObjectNode json() {
    ObjectNode json = jsonWithoutUser();
    json.set("user", user.json());
    return json;
  }
}
