package dev.dealdesk.store.workspace;

/** What a member of the server may be allowed to do; everybody may see. */
public enum Right {
  /** Create and change opportunities, accounts and contacts. */
  EDIT,
  /** Change an opportunity that somebody else owns. */
  EDIT_ANY,
  /** Import files and change many at once. */
  MANAGE,
  /** Change the workspace's settings and erase a person. */
  CONFIGURE
}
