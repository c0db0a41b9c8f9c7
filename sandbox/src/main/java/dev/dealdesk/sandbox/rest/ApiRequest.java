package dev.dealdesk.sandbox.rest;

import dev.dealdesk.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request that fits the published description.
 *
 * @param parameters by their names in the route's template
 * @param body the JSON body, or {@code payload_json} of a form; an empty object where there is none
 */
public record ApiRequest(
    Map<String, String> parameters, Map<String, String> query, JsonNode body, List<Upload> files) {

  /** An id in the path. */
  public long id(String parameter) {
    return Json.id(text(parameter));
  }

  /** A part of the path. */
  public String text(String parameter) {
    return parameters.getOrDefault(parameter, "");
  }

  /** A number in the query, or a default. */
  public long number(String name, long otherwise) {
    String value = query.get(name);
    return value == null ? otherwise : Json.id(value);
  }
}
