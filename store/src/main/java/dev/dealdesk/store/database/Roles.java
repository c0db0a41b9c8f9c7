package dev.dealdesk.store.database;

import java.util.List;

/** The roles that share the work, so that none of them can do more than its part. */
final class Roles {

  /** Owns the schema and everything in it, and migrates it. */
  static final String OWNER = "dealdesk_owner";

  /** Reads and writes rows for the bot, and owns nothing. */
  static final String BOT = "dealdesk_bot";

  /** Reads rows, and writes none. */
  static final String READER = "dealdesk_reader";

  /** Owns the few functions that look through names before the tenant is checked. */
  static final String SEARCH = "dealdesk_search";

  static final List<String> ALL = List.of(OWNER, BOT, READER, SEARCH);

  /** The roles that the program's login takes on. */
  static final List<String> TAKEN_ON = List.of(OWNER, BOT, READER);

  static final String SCHEMA = "dealdesk";

  private Roles() {}
}
