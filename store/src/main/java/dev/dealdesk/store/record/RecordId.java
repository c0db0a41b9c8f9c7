package dev.dealdesk.store.record;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.ContactId;

/** An account or a contact of a workspace. */
public record RecordId(RecordKind kind, long value) {

  public static RecordId of(AccountId id) {
    return new RecordId(RecordKind.ACCOUNT, id.value());
  }

  public static RecordId of(ContactId id) {
    return new RecordId(RecordKind.CONTACT, id.value());
  }
}
