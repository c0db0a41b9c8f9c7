package dev.dealdesk.bot.sample;

import dev.dealdesk.store.UserId;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is invented around the export.
 *
 * @param managerRole the Discord role whose members may import
 * @param people by their keys
 * @param digest where the weekly digest is posted
 * @param quotas what each is to win in a quarter, by their keys, in the workspace's currency
 * @param load when the export is imported, and by whom
 * @param told of every opportunity of the export, by its key
 * @param happenings what the team did since, in the order of the file
 */
record Seed(
    long managerRole,
    Map<String, Someone> people,
    Digest digest,
    Map<String, BigDecimal> quotas,
    Point load,
    Map<String, Told> told,
    List<Happening> happenings) {

  Seed {
    people = Map.copyOf(people);
    quotas = Map.copyOf(quotas);
    told = Map.copyOf(told);
    happenings = List.copyOf(happenings);
  }

  /**
   * @param by the key of whoever asked for it
   */
  record Digest(long channel, String by) {}

  /**
   * @param role the Discord role that they have
   */
  record Someone(UserId user, String name, long role) {}

  /**
   * When something happens, and through whom.
   *
   * @param before how many working days before today
   */
  record Point(int before, LocalTime time, String by) {
    Point {
      if (before < 1) {
        throw new IllegalArgumentException("What happened, happened before today");
      }
    }
  }

  /**
   * What the export does not say of an opportunity.
   *
   * @param id the export's
   * @param owner the key of a person
   * @param closes the planned close date, in days from today; none where it is closed
   * @param lostReason why it is lost after all
   */
  record Told(String id, String owner, OptionalInt closes, Optional<String> lostReason) {}

  /** What one person does at once. */
  record Happening(Point at, List<Deed> deeds) {
    Happening {
      deeds = List.copyOf(deeds);
    }
  }

  Someone person(String key) {
    return Optional.ofNullable(people.get(key))
        .orElseThrow(() -> new IllegalStateException("The seed does not know who this is: " + key));
  }

  /** What the seed tells of an opportunity of the export. */
  Told told(String id) {
    return told.values().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The seed does not tell of " + id));
  }
}
