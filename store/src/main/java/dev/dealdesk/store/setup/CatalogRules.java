package dev.dealdesk.store.setup;

import dev.dealdesk.store.workspace.StageKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds for every list of names, whoever edits it. */
final class CatalogRules {

  private CatalogRules() {}

  /**
   * @param before as the list is, or empty
   * @param after as it would be
   */
  static Optional<SettingRefusal> broken(Catalog catalog, List<Entry> before, List<Entry> after) {
    List<Entry> was = inUse(before);
    List<Entry> used = inUse(after);
    if (used.size() > catalog.most() && used.size() > was.size()) {
      return Optional.of(new SettingRefusal.TooMany(catalog.most()));
    }
    return twice(used)
        .<SettingRefusal>map(entry -> new SettingRefusal.NameTaken(entry.name()))
        .or(() -> last(catalog, used));
  }

  private static List<Entry> inUse(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.retired()).toList();
  }

  private static Optional<Entry> twice(List<Entry> used) {
    return used.stream()
        .filter(entry ->
            used.stream().anyMatch(other -> other.id() != entry.id() && other.isCalledLike(entry)))
        .findFirst();
  }

  private static Optional<SettingRefusal> last(Catalog catalog, List<Entry> used) {
    return switch (catalog) {
      case STAGES ->
          Stream.of(StageKind.values())
              .filter(
                  kind -> used.stream().noneMatch(entry -> entry.kind().equals(Optional.of(kind))))
              .<SettingRefusal>map(SettingRefusal.LastOfKind::new)
              .findFirst();
      case ROLES -> used.isEmpty() ? Optional.of(new SettingRefusal.LastRole()) : Optional.empty();
      case REASONS -> Optional.empty();
    };
  }
}
