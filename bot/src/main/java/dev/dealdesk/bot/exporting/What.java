package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.tabular.OwnTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person can ask to have exported. */
enum What {
  EVERYTHING(
      OwnTable.OPPORTUNITIES,
      OwnTable.ACCOUNTS,
      OwnTable.CONTACTS,
      OwnTable.ROLES,
      OwnTable.HISTORY),
  OPPORTUNITIES(OwnTable.OPPORTUNITIES),
  ACCOUNTS(OwnTable.ACCOUNTS),
  CONTACTS(OwnTable.CONTACTS),
  CONTACT_ROLES(OwnTable.ROLES),
  HISTORY(OwnTable.HISTORY);

  private final List<OwnTable> tables;

  What(OwnTable... tables) {
    this.tables = List.of(tables);
  }

  List<OwnTable> tables() {
    return tables;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String[] codes() {
    return Stream.of(values()).map(What::code).toArray(String[]::new);
  }

  static Optional<What> of(String code) {
    return Stream.of(values()).filter(what -> what.code().equals(code)).findFirst();
  }
}
