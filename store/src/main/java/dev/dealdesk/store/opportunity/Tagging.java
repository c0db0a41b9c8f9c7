package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.contact.Contact;
import java.util.Optional;

/** What came of changing an opportunity's contact roles. */
public sealed interface Tagging {

  /**
   * It is so now.
   *
   * @param replaced who was primary before, where that changed
   */
  record Tagged(ContactRole role, Optional<Contact> replaced) implements Tagging {}

  /** The contact no longer plays these roles. */
  record Removed(ContactRole role) implements Tagging {}

  /** It was so already. */
  record Unchanged(ContactRole role) implements Tagging {}

  /** The contact plays no such role in this opportunity. */
  record NotTagged() implements Tagging {}

  /** There is no such opportunity. */
  record Missing(OpportunityNumber number) implements Tagging {}
}
