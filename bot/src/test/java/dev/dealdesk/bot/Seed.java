package dev.dealdesk.bot;

import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** What is in a test's server already, put there past the front door by somebody who may. */
public final class Seed {

  private static final AtomicLong INTERACTIONS = new AtomicLong();

  private final TestDesk desk;
  private final GuildId guild;

  public Seed(TestDesk desk, Server server) {
    this.desk = desk;
    this.guild = TestDesk.guild(server);
  }

  public <T> T read(Function<Desk, T> work) {
    return desk.store().read(guild, work);
  }

  public <T> T write(Function<Desk, T> work) {
    Author author =
        new Author(
            new UserId(1),
            "Seed",
            Set.of(),
            true,
            INTERACTIONS.incrementAndGet(),
            desk.clock().instant());
    return desk.store().write(guild, author, work);
  }

  public Account account(String name) {
    return write(d -> d.accounts().create(Accounts.New.named(name)));
  }

  public Contact contact(String name, Account account, String title) {
    return contact(name, Optional.of(account), Optional.of(title));
  }

  public Contact contact(String name) {
    return contact(name, Optional.empty(), Optional.empty());
  }

  private Contact contact(String name, Optional<Account> account, Optional<String> title) {
    return write(d ->
        d.contacts()
            .create(
                new Contacts.New(
                    name,
                    account.map(Account::id),
                    title,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  /**
   * @param stage in English
   */
  public OpportunityNumber opportunity(String name, Account account, String stage, Edit... more) {
    Outcome made =
        write(d -> {
          List<Edit> edits = new ArrayList<>(List.of(more));
          edits.add(new Edit.ToAccount(Optional.of(account.ref())));
          return d.opportunities().create(name, stage(d, stage), edits);
        });
    return ((Outcome.Changed) made).after().number();
  }

  public static Edit amount(String amount, String currency) {
    return new Edit.Amount(Optional.of(Money.of(amount, currency)));
  }

  public static Edit closing(String date) {
    return new Edit.CloseOn(Optional.of(LocalDate.parse(date)));
  }

  /**
   * @param role in English
   */
  public void tag(OpportunityNumber number, Contact contact, String role, boolean primary) {
    write(d -> d.contactRoles().tag(number, contact, role(d, role), primary));
  }

  public List<ContactRole> roles(OpportunityNumber number) {
    return read(d -> d.contactRoles().of(number));
  }

  /** From now on only members with this Discord role may edit. */
  public void salesRole(long role) {
    TestDatabase.sql(handle ->
        handle.execute(
            "update dealdesk.workspace set sales_role_id = ? where guild_id = ?",
            role,
            guild.value()));
  }

  /** Marks a contact as deleted, which no command does yet. */
  public void delete(Contact contact) {
    TestDatabase.sql(handle ->
        handle.execute(
            "update dealdesk.contact set deleted_at = created_at where guild_id = ? and contact_id = ?",
            guild.value(),
            contact.id().value()));
  }

  /** Somebody reports to somebody, both by name, which an import may tell. */
  public void manager(String manager, String report) {
    TestDatabase.sql(handle ->
        handle.execute(
            """
            update dealdesk.person p set manager_id = m.person_id from dealdesk.person m
            where p.guild_id = ? and p.name = ? and m.guild_id = p.guild_id and m.name = ?
            """,
            guild.value(),
            report,
            manager));
  }

  private static Stage stage(Desk desk, String name) {
    return desk.process().active().stream()
        .filter(stage -> stage.name().english().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Role role(Desk desk, String name) {
    return desk.settings().roles().stream()
        .filter(role -> role.name().english().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
