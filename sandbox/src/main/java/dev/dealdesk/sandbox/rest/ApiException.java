package dev.dealdesk.sandbox.rest;

import dev.dealdesk.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A request that Discord refuses. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Failure failure;
  private final String field;
  private final String detail;

  ApiException(Failure failure, String field, String detail) {
    super(failure.code() + " " + failure.message() + ": " + field + " " + detail);
    this.failure = failure;
    this.field = field;
    this.detail = detail;
  }

  /** Which refusal it is. */
  public Failure failure() {
    return failure;
  }

  String detail() {
    return field.isEmpty() ? detail : field + ": " + detail;
  }

  /** Discord's error body. */
  ObjectNode json() {
    ObjectNode json = Json.object().put("message", failure.message()).put("code", failure.code());
    if (failure == Failure.INVALID_FORM) {
      ObjectNode at = json.putObject("errors");
      for (String step : field.split("[.\\[\\]/]+", -1)) {
        at = step.isEmpty() ? at : at.putObject(step);
      }
      at.putArray("_errors").addObject().put("code", "BASE_TYPE_BAD").put("message", detail);
    }
    return json;
  }
}
