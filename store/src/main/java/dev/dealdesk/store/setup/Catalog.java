package dev.dealdesk.store.setup;

import static dev.dealdesk.store.setup.Setting.REASON_ADDED;
import static dev.dealdesk.store.setup.Setting.REASON_NAME_EN;
import static dev.dealdesk.store.setup.Setting.REASON_NAME_KO;
import static dev.dealdesk.store.setup.Setting.REASON_ORDER;
import static dev.dealdesk.store.setup.Setting.REASON_RETIRED;
import static dev.dealdesk.store.setup.Setting.ROLE_ADDED;
import static dev.dealdesk.store.setup.Setting.ROLE_NAME_EN;
import static dev.dealdesk.store.setup.Setting.ROLE_NAME_KO;
import static dev.dealdesk.store.setup.Setting.ROLE_ORDER;
import static dev.dealdesk.store.setup.Setting.ROLE_RETIRED;
import static dev.dealdesk.store.setup.Setting.STAGE_ADDED;
import static dev.dealdesk.store.setup.Setting.STAGE_NAME_EN;
import static dev.dealdesk.store.setup.Setting.STAGE_NAME_KO;
import static dev.dealdesk.store.setup.Setting.STAGE_ORDER;
import static dev.dealdesk.store.setup.Setting.STAGE_RETIRED;

import dev.dealdesk.store.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * A list of names that people choose from and that a workspace edits. What is no longer wanted is
 * retired, never deleted.
 */
public enum Catalog {
  STAGES(STAGE_ADDED, STAGE_NAME_EN, STAGE_NAME_KO, STAGE_RETIRED, STAGE_ORDER),
  ROLES(ROLE_ADDED, ROLE_NAME_EN, ROLE_NAME_KO, ROLE_RETIRED, ROLE_ORDER),
  REASONS(REASON_ADDED, REASON_NAME_EN, REASON_NAME_KO, REASON_RETIRED, REASON_ORDER);

  private final Setting added;
  private final Setting english;
  private final Setting korean;
  private final Setting retired;
  private final Setting order;

  Catalog(Setting added, Setting english, Setting korean, Setting retired, Setting order) {
    this.added = added;
    this.english = english;
    this.korean = korean;
    this.retired = retired;
    this.order = order;
  }

  /** The list that a setting is about. */
  static Catalog of(Setting setting) {
    return switch (setting.part()) {
      case PROCESS -> STAGES;
      case ROLES -> ROLES;
      case REASONS -> REASONS;
      case MONEY, GENERAL, HOURS, ACCESS, QUOTAS, RISKS ->
          throw new IllegalArgumentException(setting + " is about no list");
    };
  }

  /** How many may be in use at once: what one of Discord's menus holds. */
  public int most() {
    return switch (this) {
      case STAGES, ROLES -> 25;
      // Beside another reason in a person's own words.
      case REASONS -> 24;
    };
  }

  public Setting added() {
    return added;
  }

  public Setting english() {
    return english;
  }

  public Setting korean() {
    return korean;
  }

  public Setting retired() {
    return retired;
  }

  public Setting order() {
    return order;
  }

  /** To call something in it so from now on. */
  public List<Wish> named(int id, Bilingual name) {
    return List.of(
        Wish.of(english, id, Optional.of(name.english())),
        Wish.of(korean, id, Optional.of(name.korean())));
  }

  /** To take something out of use, or to bring it back. */
  public Wish retiring(int id, boolean retire) {
    return Wish.of(retired, id, retire ? Optional.of("true") : Optional.empty());
  }

  /** To put everything in it in this order. */
  public Wish ordered(List<Integer> ids) {
    return new Wish(order, "", Optional.of(Codes.list(ids)));
  }
}
