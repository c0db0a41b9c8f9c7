package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.person.Person;
import java.util.List;
import java.util.Optional;

/**
 * Each owner's figures beside those of all.
 *
 * @param owners with anything to tell, who won most first
 */
public record OwnerFigures(List<Of> owners, Figures all) {

  public OwnerFigures {
    owners = List.copyOf(owners);
  }

  /**
   * @param owner none: of what nobody owns
   */
  public record Of(Optional<Person> owner, Figures figures) {}
}
