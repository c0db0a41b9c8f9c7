package dev.dealdesk.bot.tabular;

import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables that Dealdesk itself writes, with their columns. Whatever the language that they are
 * headed in, they are known again when they come back.
 */
public enum OwnTable {
  HISTORY(
      Set.of("opportunity_id", "change"),
      "opportunity_id",
      "opportunity",
      "at",
      "loaded",
      "person",
      "change",
      "field",
      "before",
      "after"),
  ROLES(
      Set.of("opportunity_id", "contact_id"),
      "opportunity_id",
      "opportunity",
      "contact_id",
      "contact",
      "role",
      "primary",
      "created"),
  OPPORTUNITIES(
      Set.of("id"),
      "id",
      "name",
      "account_id",
      "account",
      "owner",
      "stage",
      "status",
      "amount",
      "currency",
      "close_date",
      "probability",
      "forecast",
      "type",
      "lead_source",
      "description",
      "next_step",
      "next_step_due",
      "lost_reason",
      "created"),
  CONTACTS(
      Set.of("id"),
      "id",
      "name",
      "account_id",
      "account",
      "title",
      "department",
      "email",
      "phone",
      "created"),
  ACCOUNTS(
      Set.of("id"),
      "id",
      "name",
      "industry",
      "type",
      "website",
      "phone",
      "city",
      "country",
      "employees",
      "created");

  /** Before a column that an import knew and that is headed as one of Dealdesk's own. */
  private static final String EXTRA = "Extra: ";

  private static final Bundles BUNDLES = new Bundles();

  private final Set<String> marks;
  private final List<String> columns;
  private final Map<String, String> byHeader = new HashMap<>();

  /**
   * @param marks the columns by which the table is known again
   */
  OwnTable(Set<String> marks, String... columns) {
    this.marks = marks;
    this.columns = List.of(columns);
  }

  /** Its columns, by their codes, in order. */
  public List<String> columns() {
    return columns;
  }

  /** As texts and the names of files write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the table is called. */
  public String title(Texts texts) {
    return texts.label("table." + code());
  }

  /** What a column is headed with. */
  public String header(Texts texts, String column) {
    return texts.label("table." + code() + "." + column);
  }

  /** The table that has these headers; none where Dealdesk did not write it. */
  public static Optional<OwnTable> of(List<String> headers) {
    return Stream.of(values())
        .filter(table ->
            table.marks.stream()
                .allMatch(mark ->
                    headers.stream()
                        .flatMap(header -> table.column(header).stream())
                        .anyMatch(mark::equals)))
        .findFirst();
  }

  /** The column that a header stands for. */
  public Optional<String> column(String header) {
    return Optional.ofNullable(headers().get(key(header)));
  }

  private Map<String, String> headers() {
    synchronized (byHeader) {
      if (byHeader.isEmpty()) {
        for (Texts texts : List.of(BUNDLES.english(), BUNDLES.korean())) {
          columns.forEach(column -> byHeader.put(key(header(texts, column)), column));
        }
      }
      return byHeader;
    }
  }

  private static String key(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  /** What heads a column that an import knew and Dealdesk has no field for. */
  public String extraHeader(String known) {
    boolean taken = column(known).isPresent() || known.startsWith(EXTRA);
    return taken || known.startsWith("Dealdesk") ? EXTRA + known : known;
  }

  /** The other way round. */
  public static String extra(String header) {
    return header.startsWith(EXTRA) ? header.substring(EXTRA.length()) : header;
  }
}
