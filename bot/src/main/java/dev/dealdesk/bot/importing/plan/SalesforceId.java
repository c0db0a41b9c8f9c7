package dev.dealdesk.bot.importing.plan;

import java.util.regex.Pattern;

/**
 * Salesforce's ids: reports write 15 characters in which case matters, exports the same with three
 * more that make case irrelevant. Both have to find the same record.
 */
final class SalesforceId {

  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

  private static final Pattern SHORT = Pattern.compile("[a-zA-Z0-9]0[a-zA-Z0-9]{13}");

  private SalesforceId() {}

  /** The id with 18 characters; any other text stays as it is. */
  static String of(String id) {
    if (!SHORT.matcher(id).matches()) {
      return id;
    }
    StringBuilder full = new StringBuilder(id);
    for (int part = 0; part < 3; part++) {
      int bits = 0;
      for (int i = 0; i < 5; i++) {
        bits |= Character.isUpperCase(id.charAt(part * 5 + i)) ? 1 << i : 0;
      }
      full.append(DIGITS.charAt(bits));
    }
    return full.toString();
  }
}
