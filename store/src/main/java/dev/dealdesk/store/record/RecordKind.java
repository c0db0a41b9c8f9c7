package dev.dealdesk.store.record;

import static dev.dealdesk.store.record.RecordField.CITY;
import static dev.dealdesk.store.record.RecordField.COUNTRY;
import static dev.dealdesk.store.record.RecordField.DEPARTMENT;
import static dev.dealdesk.store.record.RecordField.EMAIL;
import static dev.dealdesk.store.record.RecordField.EMPLOYEES;
import static dev.dealdesk.store.record.RecordField.EXTRA;
import static dev.dealdesk.store.record.RecordField.INDUSTRY;
import static dev.dealdesk.store.record.RecordField.NAME;
import static dev.dealdesk.store.record.RecordField.PHONE;
import static dev.dealdesk.store.record.RecordField.TITLE;
import static dev.dealdesk.store.record.RecordField.TYPE;
import static dev.dealdesk.store.record.RecordField.WEBSITE;

import java.util.List;
import java.util.Locale;

/** The sorts of record that are kept with a history of their own. */
public enum RecordKind {
  /** A company that is sold to. */
  ACCOUNT(List.of(NAME, INDUSTRY, TYPE, WEBSITE, PHONE, CITY, COUNTRY, EMPLOYEES, EXTRA)),
  /** A person there. */
  CONTACT(List.of(NAME, RecordField.ACCOUNT, TITLE, DEPARTMENT, EMAIL, PHONE, EXTRA));

  private final List<RecordField> fields;

  RecordKind(List<RecordField> fields) {
    this.fields = fields;
  }

  /** What can be known of one, in the order in which people read it. */
  public List<RecordField> fields() {
    return fields;
  }

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RecordKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
