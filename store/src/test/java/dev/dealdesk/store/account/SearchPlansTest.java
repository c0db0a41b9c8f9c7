package dev.dealdesk.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL looks for accounts and contacts among a great many, as the role that row-level
 * security binds: it reads no table from end to end, also inside functions, whose plans nobody
 * sees.
 */
class SearchPlansTest {

  private static final Examples MANY = ManyAccounts.shared();

  private static final List<String> TYPED =
      List.of(
          "",
          "a",
          "ac",
          "acme",
          "acme north",
          "acmee norht",
          "korea",
          "wave 7",
          "xyzzy",
          "가",
          "전자",
          "한국전자");

  @Test
  void accountsAreFoundByIndexes() {
    TYPED.forEach(typed -> readsNoWholeTable(d -> d.accounts().search(typed, owner(d), 25)));
    readsNoWholeTable(d -> d.accounts().exactly("acme north 77"));
    readsNoWholeTable(d -> d.accounts().page(0, 10));
    readsNoWholeTable(d -> List.of(d.accounts().openOpportunities(d.accounts().page(0, 25))));
  }

  @Test
  void accountsThatResembleANameAreFoundByIndexes() {
    TYPED.forEach(typed -> readsNoWholeTable(d -> d.accounts().resembling(typed, 4)));
  }

  @Test
  void contactsAreFoundByIndexes() {
    TYPED.forEach(typed -> readsNoWholeTable(d -> d.contacts().search(typed, owner(d), 25)));
    readsNoWholeTable(d -> d.contacts().exactly("acme north 77"));
    readsNoWholeTable(d -> d.contacts().resembling(wanted(), 4));
  }

  @Test
  void aTypoIsFoundAmongThem() {
    assertThat(names(d -> d.accounts().search("acme nroth", owner(d), 25)))
        .anyMatch(name -> name.startsWith("Acme North"));
  }

  @Test
  void whatAPersonOwnsOpportunitiesOfComesFirst() {
    List<Account> found = MANY.read(d -> d.accounts().search("a", owner(d), 5));
    long mine = MANY.<Long>read(d -> owner(d).orElseThrow().id().value());
    assertThat(found)
        .isNotEmpty()
        .allMatch(account -> MANY.<Boolean>read(d -> owns(d, account, mine)));
  }

  private static boolean owns(Desk desk, Account account, long person) {
    return desk.session()
        .handle()
        .createQuery(
            """
            select exists (select from opportunity_version
              where guild_id = :guild and account_id = :account and owner_id = :person)
            """)
        .bind("guild", desk.session().guild())
        .bind("account", account.id().value())
        .bind("person", person)
        .mapTo(Boolean.class)
        .one();
  }

  private static List<String> names(Function<Desk, List<Account>> search) {
    return MANY.read(search).stream().map(Account::name).toList();
  }

  private static Contacts.New wanted() {
    return new Contacts.New(
        "Acme X",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("person77@example.com"),
        Optional.of("010-77"));
  }

  private static void readsNoWholeTable(Function<Desk, List<?>> work) {
    long scanned =
        MANY.read(desk -> {
          long before = scanned(desk);
          var _ = work.apply(desk);
          return scanned(desk) - before;
        });
    assertThat(scanned).as("rows that were read by scanning a table").isLessThan(1000);
  }

  /** PostgreSQL counts them for this connection. */
  private static long scanned(Desk desk) {
    return desk.session()
        .handle()
        .createQuery(
            """
            select coalesce(sum(seq_tup_read), 0)::bigint from pg_stat_xact_user_tables
            where schemaname = 'dealdesk'
            """)
        .mapTo(Long.class)
        .one();
  }

  private static Optional<Person> owner(Desk desk) {
    return desk.people().find(new UserId(2005));
  }
}
