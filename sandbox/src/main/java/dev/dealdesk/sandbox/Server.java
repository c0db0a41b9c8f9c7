package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Member;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.gateway.Intent;
import dev.dealdesk.sandbox.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** A Discord server that has the bot. */
public final class Server {
  private final Parts parts;
  private final Guild guild;

  Server(Parts parts, Guild guild) {
    this.parts = parts;
    this.guild = guild;
  }

  /** Its id. */
  public long id() {
    return guild.id();
  }

  /** Its name. */
  public String name() {
    return guild.name();
  }

  /** A channel or thread by its name. */
  public Channel channel(String name) {
    return java.util.stream.Stream.concat(guild.channels().stream(), guild.threads().stream())
        .filter(place -> place.name().equals(name))
        .findFirst()
        .map(place -> new Channel(parts, place))
        .orElseThrow(() -> new IllegalArgumentException("No channel #" + name + " in " + name()));
  }

  /** Its channels in order. */
  public List<Channel> channels() {
    return guild.channels().stream().map(place -> new Channel(parts, place)).toList();
  }

  /** Its threads. */
  public List<Channel> threads() {
    return guild.threads().stream().map(place -> new Channel(parts, place)).toList();
  }

  /** Its language, such as {@code en-US}. */
  public String locale() {
    return guild.locale();
  }

  /** Its people, without the bot. */
  public List<Person> people() {
    return guild.members().stream()
        .filter(member -> !member.user().bot())
        .map(member -> new Person(parts, guild, member.user().id()))
        .toList();
  }

  /** Its roles, everyone's first. */
  public List<Role> roles() {
    return guild.roles();
  }

  /** Adds a text channel. */
  public Channel addChannel(String name) {
    return addChannel(parts.world().ids().next(), name);
  }

  Channel addChannel(long id, String name) {
    Place place = parts.world().addChannel(guild, id, name);
    parts.gateway().dispatch(guild, Intent.GUILDS, "CHANNEL_CREATE", place.json());
    return new Channel(parts, place);
  }

  /** The role of this name; adds it with these permissions, beside everyone's, if there is none. */
  public Role role(String name, Permission... permissions) {
    return guild.role(name).orElseGet(() -> addRole(name, Permission.bits(permissions)));
  }

  private Role addRole(String name, long bits) {
    return addRole(parts.world().ids().next(), name, bits);
  }

  Role addRole(long id, String name, long bits) {
    Role role = new Role(id, name, bits, guild.roles().size(), 0, true, 0);
    guild.put(role);
    tellRole("GUILD_ROLE_CREATE", role);
    return role;
  }

  /** What the bot may do in the server, instead of everything a member may. */
  public void limitBot(Permission... permissions) {
    long bits = Permission.bits(permissions);
    for (Role role : guild.roles()) {
      if (role.id() == guild.id() || role.botId() == World.BOT_ID) {
        tellRole("GUILD_ROLE_UPDATE", guild.put(role.withPermissions(bits)));
      }
    }
  }

  private void tellRole(String event, Role role) {
    ObjectNode json = Json.object().put("guild_id", Long.toString(guild.id()));
    json.set("role", role.json());
    parts.gateway().dispatch(guild, Intent.GUILDS, event, json);
  }

  /** Lets a new person join, whose client speaks a language such as {@code ko}. */
  public Person join(String name, String locale, Role... roles) {
    return join(parts.world().ids().next(), name, locale, roles);
  }

  Person join(long id, String name, String locale, Role... roles) {
    return join(parts.world().addUser(id, name, locale), roles);
  }

  /** Lets someone join who is in another server already. */
  public Person join(Person person, Role... roles) {
    return join(person.user(), roles);
  }

  private Person join(User user, Role... roles) {
    Set<Long> ids = Arrays.stream(roles).map(Role::id).collect(Collectors.toSet());
    Member member = guild.put(new Member(user, null, ids, parts.world().joining()));
    tellMember("GUILD_MEMBER_ADD", member);
    return new Person(parts, guild, user.id());
  }

  /** Gives a member other roles. */
  public void setRoles(Person person, Role... roles) {
    Set<Long> ids = Arrays.stream(roles).map(Role::id).collect(Collectors.toSet());
    Member member = guild.member(person.id()).orElseThrow();
    tellMember("GUILD_MEMBER_UPDATE", guild.put(member.withRoles(ids)));
  }

  private void tellMember(String event, Member member) {
    ObjectNode json = member.json().put("guild_id", Long.toString(guild.id()));
    parts.gateway().dispatch(guild, Intent.GUILD_MEMBERS, event, json);
  }

  /** Lets a person leave. */
  public void leave(Person person) {
    guild.removeMember(person.id());
    ObjectNode json = Json.object().put("guild_id", Long.toString(guild.id()));
    json.set("user", person.user().json());
    parts.gateway().dispatch(guild, Intent.GUILD_MEMBERS, "GUILD_MEMBER_REMOVE", json);
  }

  /** Removes the bot from the server. */
  public void remove() {
    parts.world().remove(guild);
    parts.gateway().dispatch(guild, "GUILD_DELETE", idOnly());
  }

  /** Begins an outage of the server, which is not a removal. */
  public void outage() {
    guild.unavailable(true);
    parts.gateway().dispatch(guild, "GUILD_DELETE", idOnly().put("unavailable", true));
  }

  /** Ends the outage. */
  public void recover() {
    guild.unavailable(false);
    parts.gateway().dispatchCreated(guild);
  }

  private ObjectNode idOnly() {
    return Json.object().put("id", Long.toString(guild.id()));
  }
}
