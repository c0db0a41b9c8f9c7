package dev.dealdesk.bot.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import java.util.List;
import java.util.Optional;

/** What a digest is made of, in the order in which it is read. */
final class Composition {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Section<?>> SECTIONS = List.of(new OpenSection());

  /** What all sections have to say, to be kept. */
  String noted(Desk desk, Span span) {
    ObjectNode notes = JSON.createObjectNode();
    SECTIONS.forEach(
        section -> notes.set(section.name(), JSON.valueToTree(section.note(desk, span))));
    return notes.toString();
  }

  /** How what was kept reads. A section that there was not yet, when it was kept, says nothing. */
  List<Part> parts(String noted, Texts texts) {
    JsonNode notes = read(noted);
    return SECTIONS.stream().flatMap(section -> part(section, notes, texts).stream()).toList();
  }

  private static <F> Optional<Part> part(Section<F> section, JsonNode notes, Texts texts) {
    return Optional.ofNullable(notes.get(section.name()))
        .map(facts -> section.part(read(facts, section.facts()), texts));
  }

  private static <F> F read(JsonNode facts, Class<F> type) {
    try {
      return JSON.treeToValue(facts, type);
    } catch (JsonProcessingException other) {
      throw new IllegalStateException("A digest has kept facts of another shape", other);
    }
  }

  private static JsonNode read(String noted) {
    try {
      return JSON.readTree(noted);
    } catch (JsonProcessingException other) {
      throw new IllegalStateException("A digest has kept something else than facts", other);
    }
  }
}
