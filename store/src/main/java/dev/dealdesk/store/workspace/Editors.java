package dev.dealdesk.store.workspace;

/** Who may change what is on the desk; everybody may see it. */
public sealed interface Editors {

  /** Every member of the server. */
  record Members() implements Editors {}

  /**
   * Members with a Discord role, and managers.
   *
   * @param role the id of that role
   */
  record SalesRole(long role) implements Editors {}

  /** Every member makes opportunities; each is changed by its owner and by managers alone. */
  record OwnersAndManagers() implements Editors {}
}
