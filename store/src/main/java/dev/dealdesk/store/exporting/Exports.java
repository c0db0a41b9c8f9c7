package dev.dealdesk.store.exporting;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Accounts, contacts and contact roles, in the order in which they came. */
public final class Exports {

  /** Rows that travel at once. */
  static final int FETCHED = 1000;

  private final Session session;

  public Exports(Session session) {
    this.session = session;
  }

  /** An account and how the system that it came from calls it. */
  public record NamedAccount(Account account, Optional<String> externalId) {}

  /** A contact and how the system that it came from calls it and its account. */
  public record NamedContact(
      Contact contact, Optional<String> externalId, Optional<String> accountExternalId) {}

  /** A contact's role in an opportunity that is not deleted. */
  public record Played(
      OpportunityNumber number,
      Optional<String> externalId,
      String opportunity,
      long contactId,
      Optional<String> contactExternalId,
      String contact,
      Bilingual role,
      boolean primary,
      Instant since) {}

  public void accounts(Consumer<NamedAccount> taker) {
    session
        .handle()
        .createQuery(
            "select"
                + Accounts.COLUMNS
                + """
                , a.external_id from account a where guild_id = :guild and deleted_at is null
                order by account_id
                """)
        .bind("guild", session.guild())
        .setFetchSize(FETCHED)
        .map((row, _) -> new NamedAccount(Accounts.read(row), Rows.text(row, "external_id")))
        .forEach(taker);
  }

  /**
   * @param account none: those of all accounts, and of none
   */
  public void contacts(Optional<AccountId> account, Consumer<NamedContact> taker) {
    session
        .handle()
        .createQuery(
            "select "
                + Contacts.COLUMNS
                + """
                , c.external_id, a.external_id as account_external_id
                from contact c
                left join account a on a.guild_id = c.guild_id and a.account_id = c.account_id
                where c.guild_id = :guild and c.deleted_at is null
                  and (:account::bigint is null or c.account_id = :account)
                order by c.contact_id
                """)
        .bind("guild", session.guild())
        .bind("account", account.map(AccountId::value))
        .setFetchSize(FETCHED)
        .map((row, _) ->
            new NamedContact(
                Contacts.read(row),
                Rows.text(row, "external_id"),
                Rows.text(row, "account_external_id")))
        .forEach(taker);
  }

  public void roles(Consumer<Played> taker) {
    session
        .handle()
        .createQuery(
            """
            select cr.number, o.external_id, v.name as opportunity, cr.contact_id,
              c.external_id as contact_external_id, c.name as contact, r.name_en, r.name_ko,
              cr.is_primary, cr.valid_from
            from contact_role cr
            join opportunity o on o.guild_id = cr.guild_id and o.number = cr.number
            join opportunity_version v on v.guild_id = cr.guild_id and v.number = cr.number
              and v.valid_to = 'infinity' and not v.deleted
            join contact c on c.guild_id = cr.guild_id and c.contact_id = cr.contact_id
            join role r on r.guild_id = cr.guild_id and r.role_id = cr.role_id
            where cr.guild_id = :guild and cr.valid_to = 'infinity'
            order by cr.number, cr.contact_role_id
            """)
        .bind("guild", session.guild())
        .setFetchSize(FETCHED)
        .map((row, _) ->
            new Played(
                new OpportunityNumber(row.getLong("number")),
                Rows.text(row, "external_id"),
                row.getString("opportunity"),
                row.getLong("contact_id"),
                Rows.text(row, "contact_external_id"),
                row.getString("contact"),
                new Bilingual(row.getString("name_en"), row.getString("name_ko")),
                row.getBoolean("is_primary"),
                Rows.knownInstant(row, "valid_from")))
        .forEach(taker);
  }

  /** What imports knew of accounts beyond their fields: the columns. */
  public List<String> extrasOfAccounts() {
    return extras(
        """
        select distinct jsonb_object_keys(extra) as extra from account
        where guild_id = :guild and deleted_at is null order by extra
        """);
  }

  /** What imports knew of contacts beyond their fields: the columns. */
  public List<String> extrasOfContacts() {
    return extras(
        """
        select distinct jsonb_object_keys(extra) as extra from contact
        where guild_id = :guild and deleted_at is null order by extra
        """);
  }

  private List<String> extras(String sql) {
    return session
        .handle()
        .createQuery(sql)
        .bind("guild", session.guild())
        .mapTo(String.class)
        .list();
  }
}
