package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.workspace.Role;

/** A contact's part in an opportunity. At most one contact of an opportunity is primary. */
public record ContactRole(Contact contact, Role role, boolean primary) {}
