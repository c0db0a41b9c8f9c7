package dev.dealdesk.store.setup;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.workspace.LostReason;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.Optional;

/**
 * Something in a {@link Catalog}.
 *
 * @param kind of a stage
 */
public record Entry(int id, Optional<StageKind> kind, Bilingual name, boolean retired) {

  static Entry of(Stage stage) {
    return new Entry(stage.id().value(), Optional.of(stage.kind()), stage.name(), stage.retired());
  }

  static Entry of(Role role) {
    return new Entry(role.id().value(), Optional.empty(), role.name(), role.retired());
  }

  static Entry of(LostReason reason) {
    return new Entry(reason.id(), Optional.empty(), reason.name(), reason.retired());
  }

  /** As it is once a wish has come true. */
  Entry with(Catalog catalog, Wish wish) {
    if (!wish.subject().equals(String.valueOf(id))) {
      return this;
    }
    String value = wish.value().orElse("");
    if (wish.setting() == catalog.english()) {
      return new Entry(id, kind, new Bilingual(value, name.korean()), retired);
    }
    if (wish.setting() == catalog.korean()) {
      return new Entry(id, kind, new Bilingual(name.english(), value), retired);
    }
    return wish.setting() == catalog.retired()
        ? new Entry(id, kind, name, wish.value().isPresent())
        : this;
  }

  boolean isCalledLike(Entry other) {
    return name.matches(other.name.english()) || name.matches(other.name.korean());
  }
}
