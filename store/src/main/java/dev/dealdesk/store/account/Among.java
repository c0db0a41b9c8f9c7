package dev.dealdesk.store.account;

/** Which accounts a list is of. */
public enum Among {
  ALL("true"),
  /** Those with an open opportunity. */
  ACTIVE(Among.HAS_OPEN),
  /** Those without one. */
  QUIET("not " + Among.HAS_OPEN);

  private static final String HAS_OPEN =
      """
      exists (select from opportunity_version v
        where v.guild_id = a.guild_id and v.account_id = a.account_id and v.status = 'open'
          and v.valid_to = 'infinity' and not v.deleted)
      """;

  private final String condition;

  Among(String condition) {
    this.condition = condition;
  }

  /** The condition on an account {@code a}, in SQL. */
  public String sql() {
    return condition;
  }
}
