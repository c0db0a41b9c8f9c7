package dev.dealdesk.sandbox.page;

import dev.dealdesk.sandbox.Choice;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.interaction.Acknowledgement;
import dev.dealdesk.sandbox.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does as a person what a request says, and tells how the bot answered first. */
final class Acts {
  private static final Duration PATIENCE = Duration.ofMillis(3_200);

  private final Sandbox sandbox;
  private final Directory directory;

  Acts(Sandbox sandbox, Directory directory) {
    this.sandbox = sandbox;
    this.directory = directory;
  }

  void register(RoutesConfig routes) {
    routes.post("/sandbox/slash", context -> act(context, this::slash));
    routes.post("/sandbox/click", context -> act(context, this::click));
    routes.post("/sandbox/choose", context -> act(context, this::choose));
    routes.post("/sandbox/submit", context -> act(context, this::submit));
    routes.post("/sandbox/message-command", context -> act(context, this::messageCommand));
    routes.post("/sandbox/user-command", context -> act(context, this::userCommand));
    routes.post("/sandbox/complete", this::complete);
    routes.post("/sandbox/say", this::say);
  }

  /** One way to interact. */
  @FunctionalInterface
  private interface Act {
    Interaction by(Person person, JsonNode request);
  }

  private Person person(JsonNode request) {
    return directory.person(Json.id(request, "person"), Json.id(request, "channel"));
  }

  private void act(Context context, Act act) {
    JsonNode request = Json.read(context.body());
    Interaction interaction = act.by(person(request), request);
    Directory.send(context, answer(interaction, Json.text(request, "until").equals("reply")));
  }

  private static ObjectNode answer(Interaction interaction, boolean untilReply) {
    Optional<Acknowledgement> how = interaction.acknowledged(PATIENCE);
    ObjectNode json = Json.object().put("id", Long.toString(interaction.id()));
    json.put("answered", how.map(Enum::name).orElse(null));
    if (how.filter(first -> first == Acknowledgement.FORM).isPresent()) {
      json.set("form", interaction.form().json());
    } else if (untilReply && how.isPresent()) {
      MessageView reply = interaction.reply();
      json.put("text", reply.text());
      json.set("message", reply.json());
    }
    return json;
  }

  private Interaction slash(Person person, JsonNode request) {
    return person.slash(Json.text(request, "line"), Uploads.byOption(request.path("files")));
  }

  private Interaction click(Person person, JsonNode request) {
    return person.click(message(person, request), Json.text(request, "button"));
  }

  private Interaction choose(Person person, JsonNode request) {
    String[] values =
        Json.elements(request, "values").map(value -> value.asString("")).toArray(String[]::new);
    return person.choose(message(person, request), Json.text(request, "menu"), values);
  }

  private Interaction submit(Person person, JsonNode request) {
    FormView form =
        sandbox
            .interaction(Json.id(request, "interaction"))
            .orElseThrow(() -> new IllegalArgumentException("No such form"))
            .form();
    return person.submit(form, Uploads.values(request.path("values")));
  }

  private Interaction messageCommand(Person person, JsonNode request) {
    return person.messageMenu(Json.text(request, "name"), message(person, request));
  }

  private Interaction userCommand(Person person, JsonNode request) {
    Person target = directory.person(Json.id(request, "target"), Json.id(request, "channel"));
    return person.userMenu(Json.text(request, "name"), target);
  }

  private static MessageView message(Person person, JsonNode request) {
    long id = Json.id(request, "message");
    return person.sees(person.channel()).stream()
        .filter(view -> view.id() == id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such message"));
  }

  private void complete(Context context) {
    JsonNode request = Json.read(context.body());
    List<Choice> choices =
        person(request)
            .complete(Json.text(request, "line"), PATIENCE)
            .orElseThrow(() -> new IllegalArgumentException("No suggestions in time"));
    Directory.send(context, Json.array(choices.stream().map(Acts::choice)));
  }

  private static ObjectNode choice(Choice choice) {
    return Json.object().put("name", choice.name()).put("value", choice.value());
  }

  private void say(Context context) {
    JsonNode request = Json.read(context.body());
    MessageView said =
        person(request).say(Json.text(request, "text"), Uploads.list(request.path("files")));
    Directory.send(context, said.json());
  }
}
