package dev.dealdesk.store.workspace;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.RoleId;

/**
 * A part that a contact can play in an opportunity, as Salesforce's contact roles.
 *
 * @param buys whether whoever plays it decides on the purchase
 */
public record Role(RoleId id, int position, Bilingual name, boolean buys, boolean retired) {}
