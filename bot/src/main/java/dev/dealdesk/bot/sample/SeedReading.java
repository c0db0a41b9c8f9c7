package dev.dealdesk.bot.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.activity.Activity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads {@code sample/seed.json}, which says of itself what it is. */
final class SeedReading {

  private SeedReading() {}

  static Seed read() {
    try {
      return seed(new ObjectMapper().readTree(Resource.bytes("seed.json")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Seed seed(JsonNode file) {
    List<Seed.Happening> happenings = new ArrayList<>();
    file.required("happenings").forEach(each -> happenings.add(happening(each)));
    return new Seed(
        file.required("managerRole").longValue(),
        map(file.required("people"), SeedReading::someone),
        digest(file.required("digest")),
        map(file.required("quotas"), amount -> new BigDecimal(amount.textValue())),
        point(file.required("load")),
        map(file.required("opportunities"), SeedReading::told),
        happenings);
  }

  private static Seed.Digest digest(JsonNode node) {
    return new Seed.Digest(node.required("channel").longValue(), known(node, "by"));
  }

  private static Seed.Someone someone(JsonNode node) {
    return new Seed.Someone(
        new UserId(node.required("user").longValue()),
        known(node, "name"),
        node.required("role").longValue());
  }

  private static Seed.Point point(JsonNode node) {
    return new Seed.Point(
        node.required("workdaysAgo").intValue(),
        LocalTime.parse(known(node, "time")),
        known(node, "by"));
  }

  private static Seed.Told told(JsonNode node) {
    JsonNode closes = node.path("closes");
    return new Seed.Told(
        known(node, "id"),
        known(node, "owner"),
        closes.isInt() ? OptionalInt.of(closes.intValue()) : OptionalInt.empty(),
        text(node, "lostReason"));
  }

  private static Seed.Happening happening(JsonNode node) {
    List<Deed> deeds = new ArrayList<>();
    Optional<String> on = text(node, "on");
    part(node, "account").map(SeedReading::account).ifPresent(deeds::add);
    node.path("contacts").forEach(contact -> deeds.add(contact(contact)));
    part(node, "create").map(SeedReading::create).ifPresent(deeds::add);
    part(node, "change")
        .map(change -> new Deed.Change(on.orElseThrow(), fields(change)))
        .ifPresent(deeds::add);
    node.path("tag").forEach(tag -> deeds.add(tag(on.orElseThrow(), tag)));
    part(node, "log").map(log -> log(on.orElseThrow(), log)).ifPresent(deeds::add);
    return new Seed.Happening(point(node), deeds);
  }

  private static Deed account(JsonNode node) {
    return new Deed.AddAccount(
        new Accounts.New(
            known(node, "name"),
            text(node, "industry"),
            text(node, "type"),
            text(node, "website"),
            text(node, "phone"),
            text(node, "city"),
            text(node, "country")));
  }

  private static Deed contact(JsonNode node) {
    return new Deed.AddContact(
        known(node, "name"),
        known(node, "account"),
        text(node, "title"),
        text(node, "email"),
        text(node, "phone"));
  }

  private static Deed create(JsonNode node) {
    return new Deed.Create(
        known(node, "key"),
        known(node, "name"),
        known(node, "stage"),
        fields(node.required("fields")));
  }

  private static Deed tag(String on, JsonNode node) {
    return new Deed.Tag(
        on, known(node, "contact"), known(node, "role"), node.path("primary").booleanValue());
  }

  private static Deed log(String on, JsonNode node) {
    return new Deed.Log(
        on,
        Activity.Kind.valueOf(known(node, "kind").toUpperCase(Locale.ROOT)),
        text(node, "direction")
            .map(direction -> Activity.Direction.valueOf(direction.toUpperCase(Locale.ROOT))),
        known(node, "text"));
  }

  private static Map<String, String> fields(JsonNode node) {
    return map(node, JsonNode::asText);
  }

  private static <T> Map<String, T> map(JsonNode node, Function<JsonNode, T> reading) {
    Map<String, T> map = new LinkedHashMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), reading.apply(entry.getValue())));
    return map;
  }

  private static Optional<JsonNode> part(JsonNode node, String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isObject);
  }

  private static String known(JsonNode node, String name) {
    return node.required(name).asText();
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
