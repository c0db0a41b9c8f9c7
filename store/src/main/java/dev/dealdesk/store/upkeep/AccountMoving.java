package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunities;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;

/** An account's opportunities and contacts. */
record AccountMoving(Session session, RecordId survivor, RecordId merged) implements Moving {

  @Override
  public Moves count() {
    Usage usage = Usage.of(session, merged);
    return new Moves(usage.opportunities(), usage.contacts(), 0, 0, 0);
  }

  @Override
  public void move() {
    String name = new RecordRows(session).find(survivor).orElseThrow().name();
    Account.Ref account = new Account.Ref(new AccountId(survivor.value()), name);
    Edit edit = new Edit.ToAccount(Optional.of(account));
    Opportunities opportunities = new Opportunities(session);
    numbers(false).forEach(number -> opportunities.change(number, List.of(edit)));
    // A deleted one changes only between being restored and being deleted, which are no changes
    // then.
    numbers(true)
        .forEach(number ->
            opportunities.change(number, List.of(new Edit.Restore(), edit, new Edit.Delete())));
    moveContacts();
  }

  private List<OpportunityNumber> numbers(boolean deleted) {
    return session
        .handle()
        .createQuery(
            """
            select number from opportunity_version
            where guild_id = :guild and account_id = :account and valid_to = 'infinity'
              and deleted = :deleted
            order by number
            """)
        .bind("guild", session.guild())
        .bind("account", merged.value())
        .bind("deleted", deleted)
        .map((row, _) -> new OpportunityNumber(row.getLong("number")))
        .list();
  }

  private void moveContacts() {
    Author author = session.author(Right.EDIT);
    session
        .handle()
        .createUpdate(
            """
            with moved as (
              update contact set account_id = :survivor
              where guild_id = :guild and account_id = :merged
              returning contact_id)
            insert into record_change (guild_id, kind, record_id, at, actor_id, interaction_id, what, fields)
            select :guild, 'contact', contact_id, :at, :actor, :interaction, 'edited',
              jsonb_build_object('account',
                jsonb_build_object('old', (:merged)::text, 'new', (:survivor)::text))
            from moved
            """)
        .bind("guild", session.guild())
        .bind("survivor", survivor.value())
        .bind("merged", merged.value())
        .bind("at", author.at())
        .bind("actor", new People(session).member(author.user(), author.name()).id().value())
        .bind("interaction", author.interaction())
        .execute();
  }
}
