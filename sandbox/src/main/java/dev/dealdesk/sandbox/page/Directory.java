package dev.dealdesk.sandbox.page;

import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.command.Command;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.sandbox.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads who and what there is. */
final class Directory {
  private final Sandbox sandbox;

  Directory(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  void register(RoutesConfig routes) {
    routes.get("/sandbox/state", context -> send(context, state()));
    routes.get(
        "/sandbox/channels/{channel}/messages",
        context -> send(context, messages(looking(context))));
    routes.get(
        "/sandbox/channels/{channel}/commands",
        context -> send(context, commands(looking(context))));
  }

  static void send(Context context, JsonNode json) {
    context.contentType("application/json").result(json.toString());
  }

  /** The person and channel that a request's path and query name. */
  private Person looking(Context context) {
    String person = Objects.requireNonNullElse(context.queryParam("person"), "");
    return person(Json.id(person), Json.id(context.pathParam("channel")));
  }

  /**
   * A person looking at a channel.
   *
   * @throws IllegalArgumentException if they are not there, or cannot see it
   */
  Person person(long personId, long channelId) {
    return sandbox.servers().stream()
        .flatMap(server -> server.people().stream().flatMap(one -> at(server, one, channelId)))
        .filter(person -> person.id() == personId)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("Person " + personId + " sees no channel " + channelId));
  }

  private static Stream<Person> at(Server server, Person person, long channelId) {
    Person inPrivate = person.dm();
    if (inPrivate.channel().id() == channelId) {
      return Stream.of(inPrivate);
    }
    return places(server)
        .filter(channel -> channel.id() == channelId && person.canSee(channel))
        .map(person::in);
  }

  private static Stream<Channel> places(Server server) {
    return Stream.concat(server.channels().stream(), server.threads().stream());
  }

  private ObjectNode state() {
    ObjectNode json =
        Json.object()
            .put("now", sandbox.clock().instant().toString())
            .put("connected", sandbox.connected())
            .put("bot", Long.toString(sandbox.botId()));
    json.set("servers", Json.array(sandbox.servers().stream().map(Directory::server)));
    return json;
  }

  private static ObjectNode server(Server server) {
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(server.id()))
            .put("name", server.name())
            .put("locale", server.locale());
    json.set("channels", Json.array(places(server).map(Directory::channel)));
    json.set("roles", Json.array(server.roles().stream().map(Role::json)));
    json.set("people", Json.array(server.people().stream().map(one -> person(server, one))));
    return json;
  }

  private static ObjectNode channel(Channel channel) {
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(channel.id()))
            .put("name", channel.name())
            .put("thread", channel.isThread());
    channel.parent().ifPresent(parent -> json.put("parent", Long.toString(parent)));
    return json;
  }

  private static ObjectNode person(Server server, Person person) {
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(person.id()))
            .put("name", person.name())
            .put("locale", person.locale())
            .put("direct", Long.toString(person.dm().channel().id()));
    person.roles().forEach(json.putArray("roles")::add);
    json.set("channels", Json.ids(places(server).filter(person::canSee).map(Channel::id)));
    return json;
  }

  static JsonNode messages(Person person) {
    return Json.array(person.sees(person.channel()).stream().map(MessageView::json));
  }

  private static JsonNode commands(Person person) {
    List<Command> commands = person.commands();
    return Json.array(commands.stream().map(Command::json));
  }
}
