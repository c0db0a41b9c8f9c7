package dev.dealdesk.store.digest;

import dev.dealdesk.store.person.Person;

/** Whom a digest is for, which is also where it is posted. */
public sealed interface Audience {

  /**
   * The whole workspace.
   *
   * @param id of the Discord channel or thread
   */
  record Channel(long id) implements Audience {}

  /** One person, about what concerns them, by direct message. */
  record Own(Person person) implements Audience {}
}
