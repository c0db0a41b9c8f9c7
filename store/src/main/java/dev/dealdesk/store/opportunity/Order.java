package dev.dealdesk.store.opportunity;

/** The order of a list; the number decides between equals. */
public enum Order {
  /** The nearest close date first; unknown ones last. */
  CLOSE_DATE("v.close_date nulls last, v.number"),
  /** The largest amount first; unknown ones last. */
  AMOUNT("v.amount desc nulls last, v.number"),
  /** The latest change first. */
  CHANGED("v.valid_from desc, v.number"),
  /** The latest first. */
  CREATED("v.number desc"),
  NAME("lower(v.name), v.number"),
  /** As the sales process goes. */
  STAGE("s.position, v.close_date nulls last, v.number");

  private final String sql;

  Order(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
