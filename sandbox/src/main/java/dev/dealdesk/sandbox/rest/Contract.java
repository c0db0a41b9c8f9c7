package dev.dealdesk.sandbox.rest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dealdesk.sandbox.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discord's published description of its API: which operations exist and what their bodies look
 * like. It is read more strictly than Discord does: a field it does not name is an error.
 */
final class Contract {
  private static final String ADDRESS = "https://discord.invalid/openapi.json";
  private static final String RESOURCE = "/dev/dealdesk/sandbox/discord/openapi.json.gz";

  private final Map<String, List<Operation>> byMethodAndLength = new HashMap<>();
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
  private final SchemaRegistry registry;

  private Contract(JsonNode description) {
    description.path("paths").forEachEntry(this::index);
    byMethodAndLength
        .values()
        .forEach(list -> list.sort(Comparator.comparingLong(Operation::literals).reversed()));
    addDocumented(description.path("components").path("schemas"));
    closeObjects(description);
    String strict = description.toString();
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ADDRESS, strict)));
  }

  /** The description that comes with the sandbox, read once. */
  static Contract published() {
    return Published.CONTRACT;
  }

  Optional<Operation> find(String method, List<String> path) {
    return byMethodAndLength.getOrDefault(key(method, path.size()), List.of()).stream()
        .filter(operation -> operation.match(path).isPresent())
        .findFirst();
  }

  /**
   * Checks a body.
   *
   * @throws ApiException 50035 if it breaks the description
   */
  void check(Operation operation, JsonNode body) {
    String pointer = operation.bodyPointer();
    if (pointer == null) {
      return;
    }
    Schema schema = compiled.computeIfAbsent(pointer, this::compile);
    List<Error> errors = schema.validate(Coercion.apply(body));
    if (!errors.isEmpty()) {
      throw Refusal.of(errors);
    }
  }

  private Schema compile(String pointer) {
    return registry.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
  }

  private void index(String template, JsonNode item) {
    item.forEachEntry((method, details) -> {
      if (!method.equals("parameters")) {
        Operation operation = operation(method.toUpperCase(Locale.ROOT), template, details);
        byMethodAndLength
            .computeIfAbsent(
                key(operation.method(), Operation.segments(template).size()),
                _ -> new ArrayList<>())
            .add(operation);
      }
    });
  }

  private static Operation operation(String method, String template, JsonNode details) {
    Set<String> query = new HashSet<>();
    Json.elements(details, "parameters")
        .filter(parameter -> Json.text(parameter, "in").equals("query"))
        .forEach(parameter -> query.add(Json.text(parameter, "name")));
    boolean json = details.path("requestBody").path("content").has("application/json");
    String pointer =
        json
            ? "/paths/"
                + template.replace("~", "~0").replace("/", "~1")
                + "/"
                + method.toLowerCase(Locale.ROOT)
                + "/requestBody/content/application~1json/schema"
            : null;
    return new Operation(method, template, query, pointer);
  }

  private static String key(String method, int length) {
    return method + length;
  }

  /** Fields that Discord takes and its description lacks: libraries send them always. */
  private static void addDocumented(JsonNode schemas) {
    for (String command :
        List.of("ApplicationCommandCreateRequest", "ApplicationCommandUpdateRequest")) {
      add(schemas.path(command), "nsfw", "boolean");
    }
    for (String type : List.of("Boolean", "User", "Channel", "Role", "Mentionable", "Attachment")) {
      add(schemas.path("ApplicationCommand" + type + "Option"), "autocomplete", "boolean");
    }
    add(schemas.path("MessageAttachmentRequest"), "content_type", "string");
  }

  private static void add(JsonNode schema, String field, String type) {
    ((ObjectNode) schema.path("properties"))
        .putObject(field)
        .putArray("type")
        .add(type)
        .add("null");
  }

  private static void closeObjects(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("x-discord-union");
    }
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Contract::closeObjects);
  }

  private static final class Published {
    static final Contract CONTRACT = read();

    private static Contract read() {
      try (InputStream packed = Contract.class.getResourceAsStream(RESOURCE)) {
        if (packed == null) {
          throw new IllegalStateException(RESOURCE + " is missing");
        }
        byte[] bytes = new GZIPInputStream(packed).readAllBytes();
        return new Contract(Json.read(new String(bytes, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
