package dev.dealdesk.sandbox.rest;

import dev.dealdesk.sandbox.fault.Effect;
import dev.dealdesk.sandbox.fault.Faults;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.log.CallLog;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes REST calls: finds the operation, applies faults, checks, hands on, logs. */
public final class RestServer {
  /** Where the API begins. */
  public static final String PREFIX = "/api/v10";

  private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

  private final Endpoints endpoints;
  private final CallLog log;
  private final Faults faults;
  private final String token;

  /** Serves these endpoints to whoever has the token. */
  public RestServer(Endpoints endpoints, CallLog log, Faults faults, String token) {
    this.endpoints = endpoints;
    this.log = log;
    this.faults = faults;
    this.token = token;
    Thread.ofVirtual().start(Contract::published);
  }

  /** Answers one request. */
  public void serve(Context context) {
    Exchange exchange = new Exchange(context);
    String outcome = answer(exchange);
    log.rest(
        exchange.route(),
        exchange.path(),
        exchange.payload(),
        context.statusCode(),
        outcome,
        exchange.took());
  }

  private String answer(Exchange exchange) {
    try {
      Operation operation = operation(exchange);
      Optional<Effect> fault = faults.take(operation.route());
      if (fault.isPresent() && exchange.interrupted(fault.get())) {
        return "injected " + fault.get();
      }
      ApiReply reply = reply(operation, exchange);
      if (fault.isPresent() && exchange.lost(fault.get())) {
        return "injected " + fault.get();
      }
      exchange.send(reply);
      return "ok";
    } catch (ApiException refused) {
      return refuse(exchange, refused);
    } catch (RuntimeException broken) {
      LOG.error("The sandbox itself failed on {}", exchange.route(), broken);
      log.violation(0, exchange.route(), "The sandbox itself failed: " + broken);
      exchange.send(new ApiReply(500, Json.object().put("message", broken.toString())));
      return broken.toString();
    }
  }

  private String refuse(Exchange exchange, ApiException refused) {
    Failure failure = refused.failure();
    if (failure.mistake()) {
      log.violation(failure.code(), exchange.route(), failure + " " + refused.detail());
    }
    exchange.send(new ApiReply(failure.status(), refused.json()));
    return failure.code() + " " + refused.detail();
  }

  private static Operation operation(Exchange exchange) {
    List<String> path = exchange.segments();
    Operation operation =
        Contract.published()
            .find(exchange.method(), path)
            .orElseThrow(() -> Failure.NOT_FOUND.because("no such route at Discord"));
    exchange.found(operation);
    for (String name : exchange.query().keySet()) {
      if (!operation.takes(name)) {
        throw Failure.invalid(name, "no such query parameter");
      }
    }
    return operation;
  }

  private ApiReply reply(Operation operation, Exchange exchange) {
    Endpoints.Endpoint endpoint = endpoints.find(operation.route());
    if (endpoint == null) {
      throw Failure.NOT_FOUND.because("Discord has this route, the sandbox does not play it");
    }
    if (!open(operation) && !("Bot " + token).equals(exchange.authorization())) {
      throw Failure.UNAUTHORIZED.because("the Authorization header lacks the bot's token");
    }
    ApiRequest request =
        new ApiRequest(
            operation.match(exchange.segments()).orElseGet(Map::of),
            new HashMap<>(exchange.query()),
            exchange.body(),
            exchange.files());
    Contract.published().check(operation, request.body());
    return endpoint.handle(request);
  }

  /** Interactions and their webhooks carry their own token in the path. */
  private static boolean open(Operation operation) {
    return operation.template().contains("_token}");
  }
}
