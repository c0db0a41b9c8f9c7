package dev.dealdesk.store.importing;

import java.util.List;

/** How a row points at another. */
public sealed interface Link {

  /** All that it might be looked up by. */
  default List<String> words() {
    return switch (this) {
      case ToId(var id) -> List.of(id);
      case ToIdOrName(var id, var name) -> List.of(id, name);
      case ToName(var name) -> List.of(name);
    };
  }

  /** By the id that the exporting system gave it. */
  record ToId(String externalId) implements Link {}

  /** By that id where something has it, by its name otherwise. */
  record ToIdOrName(String externalId, String name) implements Link {}

  /** By its name, whatever the case. */
  record ToName(String name) implements Link {}
}
