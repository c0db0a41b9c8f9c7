package dev.dealdesk.sandbox.page;

import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.fault.Faults;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.log.Call;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The clock, the faults, the log, and how people's clients are set. */
final class Controls {
  private final Sandbox sandbox;

  Controls(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  void register(RoutesConfig routes) {
    routes.get("/sandbox/calls", this::calls);
    routes.get("/sandbox/violations", this::violations);
    routes.get("/sandbox/clock", this::clock);
    routes.post("/sandbox/clock", this::moveClock);
    routes.post("/sandbox/faults", this::fault);
    routes.post("/sandbox/people/{person}", this::person);
  }

  private void calls(Context context) {
    long after = Json.id(Objects.requireNonNullElse(context.queryParam("after"), "0"));
    Directory.send(
        context,
        Json.array(
            sandbox.calls().stream().filter(call -> call.number() > after).map(Controls::call)));
  }

  private static ObjectNode call(Call call) {
    return Json.object()
        .put("number", call.number())
        .put("at", call.at().toString())
        .put("way", call.way().name())
        .put("route", call.route())
        .put("path", call.path())
        .put("payload", call.payload())
        .put("status", call.status())
        .put("outcome", call.outcome())
        .put("millis", call.took().toNanos() / 1e6);
  }

  private void violations(Context context) {
    Directory.send(
        context,
        Json.array(
            sandbox.violations().stream()
                .map(violation ->
                    Json.object()
                        .put("at", violation.at().toString())
                        .put("code", violation.code())
                        .put("call", violation.call())
                        .put("detail", violation.detail()))));
  }

  private void clock(Context context) {
    Directory.send(context, Json.object().put("now", sandbox.clock().instant().toString()));
  }

  private void moveClock(Context context) {
    JsonNode request = Json.read(context.body());
    if (request.has("to")) {
      sandbox.clock().moveTo(Instant.parse(Json.text(request, "to")));
    } else {
      sandbox.clock().advance(Duration.parse(Json.text(request, "advance")));
    }
    clock(context);
  }

  private void fault(Context context) {
    JsonNode request = Json.read(context.body());
    String route = request.hasNonNull("route") ? Json.text(request, "route") : "*";
    int times = request.path("times").asInt(1);
    Duration time = Duration.ofMillis(request.path("millis").asLong(1000));
    Faults faults = sandbox.faults();
    String kind = Json.text(request, "kind");
    switch (kind) {
      case "drop" -> faults.dropGateway();
      case "drop-for-good" -> faults.dropGatewayForGood();
      case "fail" -> faults.fail(route, request.path("status").asInt(500), times);
      case "rate-limit" -> faults.rateLimit(route, time, times);
      case "delay" -> faults.delay(route, time, times);
      case "refuse" -> faults.refuse(route, times);
      case "lose-answer" -> faults.loseAnswer(route, times);
      case "deliver-twice" -> faults.deliverTwice(times);
      case "clear" -> faults.clear();
      default -> throw new IllegalArgumentException("No fault '" + kind + "'");
    }
    Directory.send(context, Json.object().put("kind", kind));
  }

  private void person(Context context) {
    long id = Json.id(context.pathParam("person"));
    Person person =
        sandbox.servers().stream()
            .flatMap(server -> server.people().stream())
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No person " + id));
    JsonNode request = Json.read(context.body());
    if (request.hasNonNull("locale")) {
      person.speak(Json.text(request, "locale"));
    }
    if (request.hasNonNull("directMessagesClosed")) {
      person.closeDirectMessages(request.path("directMessagesClosed").asBoolean(false));
    }
    Directory.send(context, Json.object().put("locale", person.locale()));
  }
}
