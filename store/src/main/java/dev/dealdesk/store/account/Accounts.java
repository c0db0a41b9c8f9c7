package dev.dealdesk.store.account;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.workspace.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The accounts of a workspace. */
public final class Accounts {

  /** What {@link #read} reads, of an account {@code a}. */
  public static final String COLUMNS =
      " a.account_id, a.name, a.industry, a.type, a.website, a.phone, a.city, a.country, a.employees, a.extra, a.created_at ";

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

  /** Makes an account, and notes that in its history. */
  public Account create(New account) {
    AccountId id =
        session
            .handle()
            .createQuery(
                """
                insert into account (guild_id, name, industry, type, website, phone, city, country, created_at)
                values (:guild, :name, :industry, :type, :website, :phone, :city, :country, :at)
                returning account_id
                """)
            .bind("guild", session.guild())
            .bindMethods(account)
            .bind("at", session.author(Right.EDIT).at())
            .map((row, _) -> new AccountId(row.getLong("account_id")))
            .one();
    RecordId record = RecordId.of(id);
    new RecordHistory(session).created(new RecordRows(session).find(record).orElseThrow());
    return find(id).orElseThrow();
  }

  /**
   * Makes whoever else is about to make an account of this name wait until this transaction ends,
   * so that two people never make the same one at the same moment.
   */
  public void reserve(String name) {
    session
        .handle()
        .createQuery(
            "select pg_advisory_xact_lock(hashtextextended('account ' || company_key(:name), :guild)) is null as held")
        .bind("guild", session.guild())
        .bind("name", name)
        .mapTo(Boolean.class)
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

  /** The account that one which was merged is part of now; that one, where it was not merged. */
  public Optional<Account> findMerged(AccountId id) {
    return session
        .handle()
        .createQuery("select surviving_account(:guild, :id) as id")
        .bind("guild", session.guild())
        .bind("id", id.value())
        .map((row, _) -> Rows.bigint(row, "id"))
        .one()
        .stream()
        .mapToObj(AccountId::new)
        .findFirst()
        .flatMap(this::find);
  }

  /** The account of exactly this name, else those that resemble it. */
  public Lookup<Account> named(String typed) {
    return Lookup.of(exactly(typed), search(typed, Optional.empty(), 5));
  }

  /** The accounts of this name, whatever its case. */
  public List<Account> exactly(String name) {
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + """
                from account a
                where guild_id = :guild and name_key = search_key(:name) and deleted_at is null
                order by account_id limit 25
                """)
        .bind("guild", session.guild())
        .bind("name", name)
        .map((row, _) -> read(row))
        .list();
  }

  /**
   * The accounts that one of this name most likely is already, the likeliest first: of the same
   * company but for its legal form, with a letter mistyped, or in another script.
   */
  public List<Account> resembling(String name, int most) {
    CompanyName wanted = companyName(name);
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + """
                , a.company_key, company_sounds(a.name) as sounds, scripts(a.name) as scripts
                from alike_accounts(:name) hit (id)
                join account a on a.guild_id = :guild and a.account_id = hit.id
                order by a.account_id
                """)
        .bind("guild", session.guild())
        .bind("name", name)
        .map((row, _) -> Map.entry(read(row), companyName(row)))
        .stream()
        .filter(hit -> hit.getValue().resembles(wanted))
        .sorted(Comparator.comparingInt(hit -> hit.getValue().distance(wanted)))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  private CompanyName companyName(String name) {
    return session
        .handle()
        .createQuery(
            "select company_key(:name) as company_key, company_sounds(:name) as sounds, scripts(:name) as scripts")
        .bind("name", name)
        .map((row, _) -> companyName(row))
        .one();
  }

  private static CompanyName companyName(ResultSet row) throws SQLException {
    String[] sounds = (String[]) row.getArray("sounds").getArray();
    return new CompanyName(
        row.getString("company_key"),
        Arrays.stream(sounds).map(Sound::of).toList(),
        row.getString("scripts"));
  }

  /**
   * The likeliest accounts of a name that was typed, in order: what a person used last and has open
   * opportunities of comes first.
   */
  public List<Account> search(String typed, Optional<Person> person, int most) {
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + """
                from search_accounts(:typed, :person::bigint, :most) hit
                join account a on a.guild_id = :guild and a.account_id = hit.id
                order by hit.rank
                """)
        .bind("guild", session.guild())
        .bind("typed", typed)
        .bind("person", person.map(someone -> someone.id().value()))
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  /** How many opportunities of each account are open; an account without any is left out. */
  public Map<AccountId, Long> openOpportunities(Collection<Account> accounts) {
    return session
        .handle()
        .createQuery(
            """
            select account_id, count(*) as open from opportunity_version
            where guild_id = :guild and account_id = any(:accounts) and status = 'open'
              and valid_to = 'infinity' and not deleted
            group by account_id
            """)
        .bind("guild", session.guild())
        .bindArray("accounts", Long.class, accounts.stream().map(a -> a.id().value()).toList())
        .map((row, _) -> Map.entry(new AccountId(row.getLong("account_id")), row.getLong("open")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All accounts by name, a page at a time. */
  public List<Account> page(int offset, int size) {
    return page(Among.ALL, offset, size);
  }

  /** Accounts by name, a page at a time. */
  public List<Account> page(Among among, int offset, int size) {
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + "from account a where a.guild_id = :guild and a.deleted_at is null and "
                + among.sql()
                + " order by lower(a.name), a.account_id offset :offset limit :size")
        .bind("guild", session.guild())
        .bind("offset", offset)
        .bind("size", size)
        .map((row, _) -> read(row))
        .list();
  }

  public long count() {
    return count(Among.ALL);
  }

  public long count(Among among) {
    return session
        .handle()
        .createQuery(
            "select count(*) from account a where a.guild_id = :guild and a.deleted_at is null and "
                + among.sql())
        .bind("guild", session.guild())
        .mapTo(Long.class)
        .one();
  }

  /** The accounts with the most contacts, by name. */
  public List<Account> withContacts(int most) {
    return session
        .handle()
        .createQuery(
            "select"
                + COLUMNS
                + """
                from account a join (
                  select account_id, count(*) as contacts from contact
                  where guild_id = :guild and deleted_at is null and account_id is not null
                  group by account_id order by contacts desc, account_id limit :most) c
                  on c.account_id = a.account_id
                where a.guild_id = :guild and a.deleted_at is null
                order by lower(a.name), a.account_id
                """)
        .bind("guild", session.guild())
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
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
