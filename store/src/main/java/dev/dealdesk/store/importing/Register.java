package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bulk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things by the ids, keys and names under which rows may look for them. */
final class Register<T> {

  private final Map<String, T> byExternalId = new HashMap<>();
  private final Map<String, T> byRowKey = new HashMap<>();
  private final Map<String, List<T>> byName = new LinkedHashMap<>();

  void add(T thing, Optional<String> externalId, Optional<String> rowKey, Optional<String> name) {
    externalId.ifPresent(id -> byExternalId.put(id, thing));
    rowKey.ifPresent(key -> byRowKey.put(key, thing));
    name.ifPresent(n -> {
      List<T> namesakes = byName.computeIfAbsent(Bulk.key(n), _ -> new ArrayList<>());
      if (!namesakes.contains(thing)) {
        namesakes.add(thing);
      }
    });
  }

  Optional<T> withId(String externalId) {
    return Optional.ofNullable(byExternalId.get(externalId));
  }

  Optional<T> withKey(String rowKey) {
    return Optional.ofNullable(byRowKey.get(rowKey));
  }

  List<T> called(String name) {
    return byName.getOrDefault(Bulk.key(name), List.of());
  }

  /** What a link means; nothing where several have its name. */
  Optional<T> find(Link link) {
    return switch (link) {
      case Link.ToId(var id) -> withId(id);
      case Link.ToIdOrName(var id, var name) -> withId(id).or(() -> alone(name));
      case Link.ToName(var name) -> alone(name);
    };
  }

  private Optional<T> alone(String name) {
    return called(name).size() == 1 ? Optional.of(called(name).getFirst()) : Optional.empty();
  }
}
