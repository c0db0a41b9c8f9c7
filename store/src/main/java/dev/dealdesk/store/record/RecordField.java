package dev.dealdesk.store.record;

import java.util.Locale;

/**
 * What can be known of an account or a contact. The history writes values as text: the id of an
 * account, a number in digits, and what an import knew beyond these fields as JSON.
 */
public enum RecordField {
  NAME,
  ACCOUNT,
  INDUSTRY,
  TYPE,
  WEBSITE,
  TITLE,
  DEPARTMENT,
  EMAIL,
  PHONE,
  CITY,
  COUNTRY,
  EMPLOYEES,
  EXTRA;

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static RecordField ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
