package dev.dealdesk.store.contact;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.workspace.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The contacts of a workspace. */
public final class Contacts {

  /** What {@link #read} reads, of a contact {@code c} and its account {@code a}. */
  public static final String COLUMNS =
      """
      c.contact_id, c.name, c.account_id, a.name as account_name, c.title, c.department,
        c.email, c.phone, c.extra, c.created_at
      """;

  private static final String SELECT =
      "select "
          + COLUMNS
          + """
          from contact c
          left join account a on a.guild_id = c.guild_id and a.account_id = c.account_id
          """;

  private final Session session;

  public Contacts(Session session) {
    this.session = session;
  }

  /** What is known of a contact when it is made. */
  public record New(
      String name,
      Optional<AccountId> account,
      Optional<String> title,
      Optional<String> department,
      Optional<String> email,
      Optional<String> phone) {}

  /** Makes a contact, and notes that in its history. */
  public Contact create(New contact) {
    long id =
        session
            .handle()
            .createQuery(
                """
                insert into contact (guild_id, name, account_id, title, department, email, phone, created_at)
                values (:guild, :name, :account, :title, :department, :email, :phone, :at)
                returning contact_id
                """)
            .bind("guild", session.guild())
            .bind("name", contact.name())
            .bind("account", contact.account().map(AccountId::value))
            .bind("title", contact.title())
            .bind("department", contact.department())
            .bind("email", contact.email())
            .bind("phone", contact.phone())
            .bind("at", session.author(Right.EDIT).at())
            .mapTo(Long.class)
            .one();
    RecordId record = RecordId.of(new ContactId(id));
    new RecordHistory(session).created(new RecordRows(session).find(record).orElseThrow());
    return find(new ContactId(id)).orElseThrow();
  }

  /**
   * Makes whoever else is about to make a contact of this name wait until this transaction ends, so
   * that two people never make the same one at the same moment.
   */
  public void reserve(String name) {
    session
        .handle()
        .createQuery(
            """
            select pg_advisory_xact_lock(
              hashtextextended('contact ' || replace(search_key(:name), ' ', ''), :guild)) is null as held
            """)
        .bind("guild", session.guild())
        .bind("name", name)
        .mapTo(Boolean.class)
        .one();
  }

  public Optional<Contact> find(ContactId id) {
    return session
        .handle()
        .createQuery(
            SELECT + "where c.guild_id = :guild and c.contact_id = :id and c.deleted_at is null")
        .bind("guild", session.guild())
        .bind("id", id.value())
        .map((row, _) -> read(row))
        .findOne();
  }

  /** The contact that one which was merged is part of now; that one, where it was not merged. */
  public Optional<Contact> findMerged(ContactId id) {
    return session
        .handle()
        .createQuery("select surviving_contact(:guild, :id) as id")
        .bind("guild", session.guild())
        .bind("id", id.value())
        .map((row, _) -> Rows.bigint(row, "id"))
        .one()
        .stream()
        .mapToObj(ContactId::new)
        .findFirst()
        .flatMap(this::find);
  }

  /** The contact of exactly this name, else those that resemble it. */
  public Lookup<Contact> named(String typed) {
    return Lookup.of(exactly(typed), search(typed, Optional.empty(), 5));
  }

  /** The contacts of this name, whatever its case. */
  public List<Contact> exactly(String name) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.name_key = search_key(:name) and c.deleted_at is null
                order by c.contact_id limit 25
                """)
        .bind("guild", session.guild())
        .bind("name", name)
        .map((row, _) -> read(row))
        .list();
  }

  /**
   * The contacts that this one may be already: of the same email or telephone, or of the same name
   * and at no other account. People of the same name at different accounts are different people.
   */
  public List<Contact> resembling(New wanted, int most) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.deleted_at is null and c.contact_id in (
                  select contact_id from contact
                    where guild_id = :guild and deleted_at is null and email_key = lower(:email)
                  union all
                  select contact_id from contact
                    where guild_id = :guild and deleted_at is null and phone_key = phone_key(:phone)
                  union all
                  select contact_id from contact
                    where guild_id = :guild and deleted_at is null
                      and person_key = replace(search_key(:name), ' ', '')
                      and (account_id is null or :account::bigint is null or account_id = :account))
                order by c.email_key is not distinct from lower(:email) desc,
                  c.account_id is not distinct from :account desc, c.contact_id
                limit :most
                """)
        .bind("guild", session.guild())
        .bind("email", wanted.email())
        .bind("phone", wanted.phone())
        .bind("name", wanted.name())
        .bind("account", wanted.account().map(AccountId::value))
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  /**
   * The likeliest contacts of a name that was typed, in order: whom a person dealt with last and
   * who plays a role in their open opportunities comes first.
   */
  public List<Contact> search(String typed, Optional<Person> person, int most) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                join search_contacts(:typed, :person::bigint, :most) hit on hit.id = c.contact_id
                where c.guild_id = :guild
                order by hit.rank
                """)
        .bind("guild", session.guild())
        .bind("typed", typed)
        .bind("person", person.map(someone -> someone.id().value()))
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  /** Contacts by name, those of one account or all, a page at a time. */
  public List<Contact> page(Optional<AccountId> account, int offset, int size) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                where c.guild_id = :guild and c.deleted_at is null
                  and (:account::bigint is null or c.account_id = :account)
                order by lower(c.name), c.contact_id offset :offset limit :size
                """)
        .bind("guild", session.guild())
        .bind("account", account.map(AccountId::value))
        .bind("offset", offset)
        .bind("size", size)
        .map((row, _) -> read(row))
        .list();
  }

  public long count(Optional<AccountId> account) {
    return session
        .handle()
        .createQuery(
            """
            select count(*) from contact
            where guild_id = :guild and deleted_at is null
              and (:account::bigint is null or account_id = :account)
            """)
        .bind("guild", session.guild())
        .bind("account", account.map(AccountId::value))
        .mapTo(Long.class)
        .one();
  }

  /** A contact from a row that has its {@link #COLUMNS}. */
  public static Contact read(ResultSet row) throws SQLException {
    Optional<String> accountName = Rows.text(row, "account_name");
    AccountId account = new AccountId(row.getLong("account_id"));
    return new Contact(
        new ContactId(row.getLong("contact_id")),
        row.getString("name"),
        accountName.map(name -> new Account.Ref(account, name)),
        Rows.text(row, "title"),
        Rows.text(row, "department"),
        Rows.text(row, "email"),
        Rows.text(row, "phone"),
        Rows.texts(row, "extra"),
        Rows.knownInstant(row, "created_at"));
  }
}
