package dev.dealdesk.sandbox.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the published description.
 *
 * @param template the path with its parameters in braces
 * @param query the names of its query parameters
 * @param bodyPointer where its JSON body is described; null if it takes none
 */
record Operation(String method, String template, Set<String> query, @Nullable String bodyPointer) {

  String route() {
    return method + " " + template;
  }

  /** Values for the template's parameters if the path fits it. */
  Optional<Map<String, String>> match(List<String> path) {
    List<String> segments = segments(template);
    if (segments.size() != path.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (segment.startsWith("{")) {
        parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  /** Whether it has this query parameter; libraries send "wait" to every route of a webhook. */
  boolean takes(String parameter) {
    return query.contains(parameter)
        || (parameter.equals("wait") && template.startsWith("/webhooks/"));
  }

  long literals() {
    return segments(template).stream().filter(segment -> !segment.startsWith("{")).count();
  }

  static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }
}
