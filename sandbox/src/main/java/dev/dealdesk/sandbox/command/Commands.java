package dev.dealdesk.sandbox.command;

import dev.dealdesk.sandbox.directory.Snowflakes;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.wait.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands the bot registered, for all servers and for single ones. */
public final class Commands {
  private final Snowflakes ids;
  private final Signal changed;
  private final Map<Long, List<Command>> byGuild = new ConcurrentHashMap<>();

  /** No commands yet; the signal goes off when some are registered. */
  public Commands(Snowflakes ids, Signal changed) {
    this.ids = ids;
    this.changed = changed;
  }

  /** Whether the bot has registered its commands. */
  public boolean registered() {
    return !byGuild.isEmpty();
  }

  /** Those of one server only, or, for 0, those of every server. */
  public List<Command> of(long guildId) {
    return byGuild.getOrDefault(guildId, List.of());
  }

  /** What can be used in a server. */
  public List<Command> in(long guildId) {
    return Stream.concat(of(guildId).stream(), of(0).stream()).toList();
  }

  /** What can be used in a direct conversation. */
  public List<Command> inDirect() {
    return of(0).stream().filter(Command::inDirect).toList();
  }

  /** Replaces all commands of a server, or, for 0, of every server. */
  synchronized List<Command> overwrite(long guildId, List<? extends JsonNode> requested) {
    CommandRules.check(requested);
    List<Command> next = new ArrayList<>();
    requested.forEach(request -> next.add(command(guildId, request)));
    byGuild.put(guildId, List.copyOf(next));
    changed.changed();
    return next;
  }

  /** Adds a command, or replaces the one of the same name and type. */
  synchronized Command upsert(long guildId, JsonNode requested) {
    Command command = command(guildId, requested);
    List<JsonNode> all = new ArrayList<>();
    of(guildId).stream()
        .filter(known -> known.id() != command.id())
        .forEach(known -> all.add(known.json()));
    all.add(command.json());
    CommandRules.check(all);
    List<Command> next =
        new ArrayList<>(of(guildId).stream().filter(known -> known.id() != command.id()).toList());
    next.add(command);
    byGuild.put(guildId, List.copyOf(next));
    changed.changed();
    return command;
  }

  synchronized boolean remove(long guildId, long id) {
    List<Command> left = of(guildId).stream().filter(command -> command.id() != id).toList();
    boolean removed = left.size() < of(guildId).size();
    byGuild.put(guildId, left);
    return removed;
  }

  private Command command(long guildId, JsonNode request) {
    ObjectNode json = (ObjectNode) request.deepCopy();
    int type = json.path("type").asInt(Command.SLASH);
    String name = Json.text(json, "name");
    Optional<Command> known =
        of(guildId).stream()
            .filter(command -> command.type() == type && command.name().equals(name))
            .findFirst();
    long id = known.map(Command::id).orElseGet(ids::next);
    json.put("id", Long.toString(id))
        .put("application_id", Long.toString(World.BOT_ID))
        .put("version", Long.toString(ids.next()))
        .put("type", type)
        .put("description", Json.text(json, "description"));
    String needed = Json.text(json, "default_member_permissions");
    json.put("default_member_permissions", needed.isEmpty() ? null : needed);
    if (guildId != 0) {
      json.put("guild_id", Long.toString(guildId));
    }
    return new Command(id, guildId, json);
  }
}
