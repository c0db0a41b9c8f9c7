package dev.dealdesk.bot.setup;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.setup.Catalog;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists of names that a workspace edits, read alike. */
final class Lists {

  private Lists() {}

  /** A name in such a list. */
  record Named(int id, Bilingual name, boolean retired) {}

  /** In order, those in use first. */
  static List<Named> of(Desk desk, Catalog catalog) {
    return inOrder(desk, catalog).stream().sorted(Comparator.comparing(Named::retired)).toList();
  }

  /** In order, retired ones where they stood. */
  static List<Named> inOrder(Desk desk, Catalog catalog) {
    return switch (catalog) {
      case STAGES ->
          desk.process().stages().stream()
              .map(stage -> new Named(stage.id().value(), stage.name(), stage.retired()))
              .toList();
      case ROLES ->
          desk.settings().allRoles().stream()
              .map(role -> new Named(role.id().value(), role.name(), role.retired()))
              .toList();
      case REASONS ->
          desk.settings().allLostReasons().stream()
              .map(reason -> new Named(reason.id(), reason.name(), reason.retired()))
              .toList();
    };
  }

  static Optional<Named> find(Desk desk, Catalog catalog, int id) {
    return of(desk, catalog).stream().filter(named -> named.id() == id).findFirst();
  }

  static String code(Catalog catalog) {
    return catalog.name().toLowerCase(Locale.ROOT);
  }

  static Catalog catalog(String code) {
    return Catalog.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The panel of the whole list. */
  static Spot.View whole(Catalog catalog) {
    return switch (catalog) {
      case STAGES -> Spot.View.PROCESS;
      case ROLES -> Spot.View.ROLES;
      case REASONS -> Spot.View.REASONS;
    };
  }

  /** The panel of one of its names. */
  static Spot.View one(Catalog catalog) {
    return switch (catalog) {
      case STAGES -> Spot.View.STAGE;
      case ROLES -> Spot.View.ROLE;
      case REASONS -> Spot.View.REASON;
    };
  }
}
