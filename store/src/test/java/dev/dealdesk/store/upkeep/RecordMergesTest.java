package dev.dealdesk.store.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordMergesTest {

  private final Examples desk = Examples.workspace();
  private final Company company = new Company(desk);
  private final Account acme = company.account("Acme Corp", "Seoul");
  private final Account other = company.account("ACME Corporation", "Busan");
  private final RecordId left = RecordId.of(acme.id());
  private final RecordId right = RecordId.of(other.id());

  @Test
  void a_plan_says_what_moves_and_what_differs() {
    company.opportunity("Sneakers", other);
    company.contact("Jane", other);
    desk.kimDoes(d ->
        d.recordEdits()
            .edit(right, Map.of(RecordField.PHONE, Optional.of("02")), OptionalLong.empty()));
    MergePlan.Ready plan =
        (MergePlan.Ready) desk.<MergePlan>read(d -> d.recordMerges().plan(left, right));
    assertThat(plan.moves()).isEqualTo(new Moves(1, 1, 0, 0, 0));
    assertThat(plan.differing()).containsExactly(RecordField.NAME, RecordField.CITY);
    assertThat(plan.filled()).containsExactly(RecordField.PHONE);
    assertThat(plan.result(Set.of(RecordField.CITY)).values())
        .containsEntry(RecordField.NAME, "Acme Corp")
        .containsEntry(RecordField.CITY, "Busan")
        .containsEntry(RecordField.PHONE, "02");
    assertThat(desk.<MergePlan>read(d -> d.recordMerges().plan(left, left)))
        .isInstanceOf(MergePlan.Same.class);
  }

  @Test
  void everything_of_an_account_goes_along_with_its_history() {
    OpportunityNumber number = company.opportunity("Sneakers", other);
    OpportunityNumber gone = company.opportunity("Socks", other);
    desk.kimDoes(d -> d.opportunities().change(gone, List.of(new Edit.Delete())));
    Contact jane = company.contact("Jane", other);
    long interaction =
        company.does(d -> d.recordMerges().merge(left, right, Set.of(RecordField.CITY)));

    assertThat(company.now(number).account()).contains(new Account.Ref(acme.id(), "Acme Corp"));
    Change moved = desk.<List<Change>>read(d -> d.opportunities().history(number, 0, 1)).getFirst();
    assertThat(moved.kind()).isEqualTo(Change.Kind.EDITED);
    assertThat(moved.fields()).containsOnlyKeys(Field.ACCOUNT);
    Change kept = desk.<List<Change>>read(d -> d.opportunities().history(gone, 0, 1)).getFirst();
    assertThat(kept.fields()).containsOnlyKeys(Field.ACCOUNT);
    assertThat(contact(jane.id()).account().orElseThrow().id()).isEqualTo(acme.id());
    assertThat(state(left).value(RecordField.CITY)).contains("Busan");
    assertThat(desk.<Optional<RecordState>>read(d -> d.recordEdits().find(right))).isEmpty();
    assertThat(desk.<Optional<Account>>read(d -> d.accounts().findMerged(other.id())))
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(acme.id()));
    assertThat(company.history(left)).startsWith(RecordChange.What.MERGED);
    assertThat(company.history(right)).startsWith(RecordChange.What.MERGED);
    assertThat(desk.<Deletion>kimDoes(d -> d.recordEdits().restore(right)))
        .isEqualTo(new Deletion.Missing(right));

    RecordUndone.TakenBack undone = (RecordUndone.TakenBack) company.undo(interaction);
    assertThat(undone.kept()).isEmpty();
    assertThat(state(left).value(RecordField.CITY)).contains("Seoul");
    assertThat(state(right).name()).isEqualTo("ACME Corporation");
    assertThat(contact(jane.id()).account().orElseThrow().id()).isEqualTo(other.id());
  }

  @Test
  void what_others_changed_since_stays_when_a_merge_is_taken_back() {
    Contact jane = company.contact("Jane", other);
    Account third = company.account("Globex", "");
    long interaction =
        company.does(d -> d.recordMerges().merge(left, right, Set.of(RecordField.CITY)));
    desk.leeDoes(d ->
        d.recordEdits()
            .edit(
                RecordId.of(jane.id()),
                Map.of(RecordField.ACCOUNT, Optional.of(String.valueOf(third.id().value()))),
                OptionalLong.empty()));
    desk.leeDoes(d ->
        d.recordEdits()
            .edit(left, Map.of(RecordField.CITY, Optional.of("Daegu")), OptionalLong.empty()));
    RecordUndone.TakenBack undone = (RecordUndone.TakenBack) company.undo(interaction);
    assertThat(undone.kept()).hasSize(2);
    assertThat(contact(jane.id()).account().orElseThrow().name()).isEqualTo("Globex");
    assertThat(state(left).value(RecordField.CITY)).contains("Daegu");
    assertThat(state(right).name()).isEqualTo("ACME Corporation");
  }

  @Test
  void merged_again_and_again_the_last_survivor_is_found() {
    Account third = company.account("Acme Holdings", "");
    desk.kimDoes(d -> d.recordMerges().merge(left, right, Set.of()));
    desk.kimDoes(d -> d.recordMerges().merge(RecordId.of(third.id()), left, Set.of()));
    assertThat(desk.<Optional<Account>>read(d -> d.accounts().findMerged(other.id())))
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(third.id()));
    assertThat(desk.<MergePlan>read(d -> d.recordMerges().plan(left, right)))
        .isEqualTo(new MergePlan.Missing(left));
  }

  @Test
  void roles_move_and_collapse_and_one_contact_stays_primary() {
    OpportunityNumber both = company.opportunity("Sneakers", acme);
    OpportunityNumber alone = company.opportunity("Boots", acme);
    Contact jane = company.contact("Jane Roe", acme);
    Contact twin = company.contact("J. Roe", acme);
    company.tag(both, jane, 0, false);
    company.tag(both, twin, 0, true);
    company.tag(both, twin, 1, false);
    company.tag(alone, twin, 2, true);
    RecordId keep = RecordId.of(jane.id());
    RecordId drop = RecordId.of(twin.id());
    MergePlan.Ready plan =
        (MergePlan.Ready) desk.<MergePlan>read(d -> d.recordMerges().plan(keep, drop));
    assertThat(plan.moves()).isEqualTo(new Moves(2, 0, 3, 1, 2));
    desk.kimDoes(d -> d.recordMerges().merge(keep, drop, Set.of()));
    assertThat(company.roles(both)).containsExactly("Jane Roe 0 primary", "Jane Roe 1");
    assertThat(company.roles(alone)).containsExactly("Jane Roe 2 primary");
  }

  @Test
  void twoThousandOpportunitiesMoveAtOnce() {
    desk.kimDoes(d -> {
      for (int i = 0; i < 2000; i++) {
        Company.opportunity(d, "Opportunity " + i, other);
      }
      return d;
    });
    desk.kimDoes(d -> d.recordMerges().merge(left, right, Set.of()));
    assertThat(desk.<Usage>read(d -> d.recordEdits().usage(left)).opportunities()).isEqualTo(2000);
  }

  private Contact contact(ContactId id) {
    return desk.<Optional<Contact>>read(d -> d.contacts().find(id)).orElseThrow();
  }

  private RecordState state(RecordId id) {
    return desk.<Optional<RecordState>>read(d -> d.recordEdits().find(id)).orElseThrow();
  }
}
