package dev.dealdesk.bot.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import java.util.List;
import java.util.Optional;

/** What a digest is made of, in the order in which it is read. */
final class Composition {

  /** An amount is kept as it is, to the last digit. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final List<Section<?>> SECTIONS =
      List.of(
          new MovementSection(),
          new ForecastSection(),
          new ChangesSection(),
          new ClosedSection(),
          new RisksSection(),
          new GapsSection());

  private final Voices voices;

  Composition(Bundles texts) {
    this.voices = new Voices(texts);
  }

  /** What all sections have to say, to be kept. */
  String noted(Desk desk, Span span) {
    ObjectNode notes = JSON.createObjectNode();
    SECTIONS.forEach(
        section -> notes.set(section.name(), JSON.valueToTree(section.note(desk, span, voices))));
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
