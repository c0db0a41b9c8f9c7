package dev.dealdesk.store.account;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.workspace.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts of a workspace. */
public final class Accounts {

  /** What {@link #read} reads, of an account {@code a}. */
  public static final String COLUMNS =
      " a.account_id, a.name, a.industry, a.type, a.website, a.phone, a.city, a.country, a.employees, a.extra, a.created_at ";

  private static final int SEARCHED = 25;

  private final Session session;

  public Accounts(Session session) {
    this.session = session;
  }

  /** What is known of an account when it is made. */
  public record New(
      String name,
      Optional<String> industry,
      Optional<String> type,
      Optional<String> website,
      Optional<String> phone,
      Optional<String> city,
      Optional<String> country) {

    public static New named(String name) {
      return new New(
          name,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  public Account create(New account) {
    return session
        .handle()
        .createQuery(
            """
            insert into account as a (guild_id, name, industry, type, website, phone, city, country, created_at)
            values (:guild, :name, :industry, :type, :website, :phone, :city, :country, :at)
            returning
            """
                + COLUMNS)
        .bind("guild", session.guild())
        .bindMethods(account)
        .bind("at", session.author(Right.EDIT).at())
        .map((row, _) -> read(row))
        .one();
  }

  public Optional<Account> find(AccountId id) {
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + "from account a where guild_id = :guild and account_id = :id and deleted_at is null")
        .bind("guild", session.guild())
        .bind("id", id.value())
        .map((row, _) -> read(row))
        .findOne();
  }

  /** The account of exactly this name, else those that resemble it. */
  public Lookup<Account> named(String typed) {
    return Lookup.of(exactly(typed), search(typed, 5));
  }

  /** The accounts of this name, whatever its case. */
  public List<Account> exactly(String name) {
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + "from account a where guild_id = :guild and lower(name) = lower(:name) and deleted_at is null order by account_id limit 25")
        .bind("guild", session.guild())
        .bind("name", name)
        .map((row, _) -> read(row))
        .list();
  }

  /** The accounts that one of this name most likely is already, the likeliest first. */
  public List<Account> resembling(String name, int most) {
    CompanyName wanted = CompanyName.of(name);
    return Stream.of(name, wanted.core())
        .flatMap(words -> search(words, SEARCHED).stream())
        .filter(account -> CompanyName.of(account.name()).resembles(wanted))
        .distinct()
        .limit(most)
        .toList();
  }

  /** The likeliest accounts of a name that was typed, in order. */
  public List<Account> search(String typed, int most) {
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + """
                from search_accounts(:typed, :most) hit
                join account a on a.guild_id = :guild and a.account_id = hit.id
                order by hit.rank
                """)
        .bind("guild", session.guild())
        .bind("typed", typed)
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  /** All accounts by name, a page at a time. */
  public List<Account> page(int offset, int size) {
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + """
                from account a where guild_id = :guild and deleted_at is null
                order by lower(name), account_id offset :offset limit :size
                """)
        .bind("guild", session.guild())
        .bind("offset", offset)
        .bind("size", size)
        .map((row, _) -> read(row))
        .list();
  }

  public long count() {
    return session
        .handle()
        .createQuery("select count(*) from account where guild_id = :guild and deleted_at is null")
        .bind("guild", session.guild())
        .mapTo(Long.class)
        .one();
  }

  /** An account from a row that has its {@link #COLUMNS}. */
  public static Account read(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getLong("account_id")),
        row.getString("name"),
        Rows.text(row, "industry"),
        Rows.text(row, "type"),
        Rows.text(row, "website"),
        Rows.text(row, "phone"),
        Rows.text(row, "city"),
        Rows.text(row, "country"),
        Rows.integer(row, "employees"),
        Rows.texts(row, "extra"),
        Rows.knownInstant(row, "created_at"));
  }
}
