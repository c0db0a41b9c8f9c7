package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.bot.importing.table.Table;
import dev.dealdesk.bot.tabular.OwnTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells from its headers what a file holds and what its columns mean. */
final class Recognition {

  private Recognition() {}

  static Sheet of(int file, Table table, Circumstances now, Corrections said) {
    Optional<OwnTable> own = OwnTable.of(table.headers());
    Kind kind =
        said.kind(file).orElseGet(() -> own.map(Recognition::kind).orElseGet(() -> kind(table)));
    List<Column> columns = new ArrayList<>();
    List<Meaning> meanings =
        meanings(
            file,
            table,
            kind,
            own.filter(written -> kind(written) == kind && kind != Kind.UNKNOWN),
            said);
    for (int i = 0; i < table.headers().size(); i++) {
      if (!table.headers().get(i).equals(Table.REASON)) {
        columns.add(column(table, i, meanings.get(i)));
      }
    }
    Sheet plain = new Sheet(file, table, kind, Dialect.of(table.headers()), columns);
    return Dating.of(plain, now, said);
  }

  private static Column column(Table table, int index, Meaning meaning) {
    String example =
        table.rows().stream()
            .map(row -> row.cell(index))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return new Column(index, table.headers().get(index), example, meaning, Optional.empty());
  }

  private static Kind kind(OwnTable own) {
    return switch (own) {
      case OPPORTUNITIES -> Kind.OPPORTUNITIES;
      case ACCOUNTS -> Kind.ACCOUNTS;
      case CONTACTS -> Kind.CONTACTS;
      case ROLES -> Kind.ROLES;
      // What it tells is field by field, as it was seen here; there is nothing to take from it.
      case HISTORY -> Kind.UNKNOWN;
    };
  }

  private static List<Meaning> meanings(
      int file, Table table, Kind kind, Optional<OwnTable> own, Corrections said) {
    List<String> headers = table.headers();
    List<Meaning> meanings = new ArrayList<>();
    Set<Meaning> taken = new HashSet<>();
    for (int i = 0; i < headers.size(); i++) {
      Meaning corrected =
          said.column(file, i).filter(Headers.meanings(kind)::contains).orElse(Meaning.OTHER);
      meanings.add(corrected);
      taken.add(corrected);
    }
    own.map(written -> written(headers, written))
        .orElseGet(() -> proposed(headers, kind))
        .forEach((meaning, column) -> {
          if (!taken.contains(meaning) && said.column(file, column).isEmpty()) {
            meanings.set(column, meaning);
          }
        });
    return meanings;
  }

  /** What Dealdesk itself headed the columns with. */
  private static Map<Meaning, Integer> written(List<String> headers, OwnTable own) {
    Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
    for (int i = 0; i < headers.size(); i++) {
      int column = i;
      own.column(headers.get(i))
          .ifPresent(
              code -> columns.putIfAbsent(Meaning.valueOf(code.toUpperCase(Locale.ROOT)), column));
    }
    return columns;
  }

  /** For each meaning the column whose header says it best. */
  private static Map<Meaning, Integer> proposed(List<String> headers, Kind kind) {
    Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
    Map<Meaning, Integer> ranks = new EnumMap<>(Meaning.class);
    for (int i = 0; i < headers.size(); i++) {
      Optional<Headers.Known> known = Headers.meaning(kind, headers.get(i));
      if (known.isPresent()) {
        Meaning meaning = known.get().meaning();
        if (known.get().rank() < ranks.getOrDefault(meaning, Integer.MAX_VALUE)) {
          ranks.put(meaning, known.get().rank());
          columns.put(meaning, i);
        }
      }
    }
    return columns;
  }

  private static Kind kind(Table table) {
    List<String> headers = table.headers();
    Map<Meaning, Integer> history = proposed(headers, Kind.HISTORY);
    Map<Meaning, Integer> opportunities = proposed(headers, Kind.OPPORTUNITIES);
    if (isHistory(table, history, opportunities)) {
      return Kind.HISTORY;
    }
    if (isRoles(proposed(headers, Kind.ROLES).keySet())) {
      return Kind.ROLES;
    }
    if (any(opportunities.keySet(), Meaning.STAGE, Meaning.AMOUNT, Meaning.CLOSE_DATE)
        && any(
            opportunities.keySet(),
            Meaning.NAME,
            Meaning.ID,
            Meaning.ACCOUNT,
            Meaning.ACCOUNT_ID)) {
      return Kind.OPPORTUNITIES;
    }
    return ofPeople(headers);
  }

  private static Kind ofPeople(List<String> headers) {
    Set<Meaning> people = proposed(headers, Kind.PEOPLE).keySet();
    Set<Meaning> contacts = proposed(headers, Kind.CONTACTS).keySet();
    boolean named = any(people, Meaning.NAME, Meaning.LAST_NAME);
    boolean reachable = any(contacts, Meaning.EMAIL, Meaning.TITLE, Meaning.ACCOUNT_ID);
    boolean led = any(people, Meaning.MANAGER, Meaning.MANAGER_ID, Meaning.USERNAME);
    boolean inTeam = people.contains(Meaning.TEAM) && !reachable && !isAccounts(headers);
    if (named && (led || inTeam)) {
      return Kind.PEOPLE;
    }
    boolean person = any(contacts, Meaning.FIRST_NAME, Meaning.LAST_NAME);
    boolean contact = contacts.contains(Meaning.NAME) && reachable && !isAccounts(headers);
    if (person || contact) {
      return Kind.CONTACTS;
    }
    return isAccounts(headers) ? Kind.ACCOUNTS : Kind.UNKNOWN;
  }

  private static boolean isAccounts(List<String> headers) {
    Map<Meaning, Integer> accounts = proposed(headers, Kind.ACCOUNTS);
    Set<Meaning> contacts = proposed(headers, Kind.CONTACTS).keySet();
    if (!accounts.containsKey(Meaning.NAME)) {
      return false;
    }
    boolean business = any(accounts.keySet(), Meaning.INDUSTRY, Meaning.EMPLOYEES, Meaning.WEBSITE);
    boolean placed = any(accounts.keySet(), Meaning.CITY, Meaning.COUNTRY, Meaning.PHONE);
    boolean personal =
        any(contacts, Meaning.EMAIL, Meaning.TITLE, Meaning.FIRST_NAME, Meaning.LAST_NAME);
    boolean called = !Headers.key(headers.get(accounts.get(Meaning.NAME))).matches("name|이름");
    return business || (!personal && (placed || called));
  }

  /** A file of changes has ids of its own, or names an opportunity more than once. */
  private static boolean isHistory(
      Table table, Map<Meaning, Integer> history, Map<Meaning, Integer> opportunities) {
    Integer key = history.getOrDefault(Meaning.OPPORTUNITY_ID, history.get(Meaning.OPPORTUNITY));
    if (key == null
        || !history.containsKey(Meaning.STAGE)
        || !history.containsKey(Meaning.CREATED)) {
      return false;
    }
    boolean ownId =
        !key.equals(opportunities.get(Meaning.ID))
            && !opportunities.containsKey(Meaning.NAME)
            && opportunities.containsKey(Meaning.ID);
    Set<String> seen = new HashSet<>();
    boolean repeats =
        table.rows().stream()
            .map(row -> row.cell(key))
            .anyMatch(value -> !value.isEmpty() && !seen.add(value));
    return ownId || (repeats && history.containsKey(Meaning.OPPORTUNITY_ID));
  }

  private static boolean isRoles(Set<Meaning> roles) {
    return any(roles, Meaning.OPPORTUNITY_ID, Meaning.OPPORTUNITY)
        && any(roles, Meaning.CONTACT_ID, Meaning.CONTACT)
        && any(roles, Meaning.ROLE, Meaning.PRIMARY);
  }

  private static boolean any(Set<Meaning> meanings, Meaning... wanted) {
    for (Meaning each : wanted) {
      if (meanings.contains(each)) {
        return true;
      }
    }
    return false;
  }
}
