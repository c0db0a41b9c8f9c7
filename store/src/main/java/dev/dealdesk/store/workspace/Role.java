package dev.dealdesk.store.workspace;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.RoleId;

/** A part that a contact can play in an opportunity, as Salesforce's contact roles. */
public record Role(RoleId id, int position, Bilingual name, boolean retired) {}
