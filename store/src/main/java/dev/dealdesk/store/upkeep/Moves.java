package dev.dealdesk.store.upkeep;

/**
 * What goes along when a record is merged into another.
 *
 * @param opportunities of an account, or in which a contact plays a role
 * @param contacts of an account
 * @param roles that a contact plays
 * @param collapsed roles that both contacts play in the same opportunity, which become one
 * @param primary opportunities in which the contact is the primary one
 */
public record Moves(long opportunities, long contacts, long roles, long collapsed, long primary) {

  public boolean isNone() {
    return opportunities == 0 && contacts == 0 && roles == 0;
  }
}
