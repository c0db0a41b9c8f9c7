package dev.dealdesk.store.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import dev.dealdesk.store.record.RecordState;
import dev.dealdesk.store.workspace.Author;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordEditsTest {

  private final Examples desk = Examples.workspace();
  private final Company company = new Company(desk);
  private final Account acme = company.account("Acme", "Seoul");
  private final RecordId id = RecordId.of(acme.id());

  @Test
  void an_edit_is_written_down_and_taken_back() {
    long interaction = company.does(d -> edit(d, RecordField.CITY, "Busan", OptionalLong.empty()));
    assertThat(now().value(RecordField.CITY)).contains("Busan");
    assertThat(company.history(id))
        .containsExactly(RecordChange.What.EDITED, RecordChange.What.CREATED);
    assertThat(company.undo(interaction))
        .isInstanceOfSatisfying(
            RecordUndone.TakenBack.class,
            undone -> {
              assertThat(undone.taken()).hasSize(1);
              assertThat(undone.kept()).isEmpty();
            });
    assertThat(now().value(RecordField.CITY)).contains("Seoul");
    assertThat(company.history(id)).startsWith(RecordChange.What.UNDONE);
    assertThat(company.undo(interaction))
        .isEqualTo(new RecordUndone.Refused(RecordUndone.Why.ALREADY));
  }

  @Test
  void who_edits_what_another_has_changed_is_told() {
    long seen = desk.<Long>read(d -> d.recordHistory().version(id));
    desk.leeDoes(d -> edit(d, RecordField.CITY, "Busan", OptionalLong.of(seen)));
    Editing late = desk.kimDoes(d -> edit(d, RecordField.CITY, "Daegu", OptionalLong.of(seen)));
    assertThat(late)
        .isInstanceOfSatisfying(
            Editing.Conflicted.class,
            conflict -> {
              assertThat(conflict.seen().value(RecordField.CITY)).contains("Seoul");
              assertThat(conflict.conflicts())
                  .singleElement()
                  .satisfies(each -> {
                    assertThat(each.field()).isEqualTo(RecordField.CITY);
                    assertThat(each.by().orElseThrow().name()).isEqualTo("Lee");
                  });
            });
    Editing other = desk.kimDoes(d -> edit(d, RecordField.PHONE, "1", OptionalLong.of(seen)));
    assertThat(other).isInstanceOf(Editing.Edited.class);
    assertThat(now().value(RecordField.CITY)).contains("Busan");
    Editing same = desk.kimDoes(d -> edit(d, RecordField.CITY, "Busan", OptionalLong.empty()));
    assertThat(same).isInstanceOf(Editing.Unchanged.class);
  }

  @Test
  void only_what_nobody_has_changed_since_is_taken_back() {
    long interaction =
        company.does(d ->
            d.recordEdits()
                .edit(
                    id,
                    Map.of(
                        RecordField.CITY,
                        Optional.of("Busan"),
                        RecordField.PHONE,
                        Optional.of("1")),
                    OptionalLong.empty()));
    desk.leeDoes(d -> edit(d, RecordField.CITY, "Daegu", OptionalLong.empty()));
    RecordUndone.TakenBack undone = (RecordUndone.TakenBack) company.undo(interaction);
    assertThat(undone.kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.fields()).containsExactly(RecordField.CITY));
    assertThat(now().value(RecordField.CITY)).contains("Daegu");
    assertThat(now().value(RecordField.PHONE)).isEmpty();
  }

  @Test
  void what_is_used_is_not_deleted() {
    company.contact("Jane", acme);
    company.opportunity("Sneakers", acme);
    Deletion refused = desk.kimDoes(d -> d.recordEdits().delete(id));
    assertThat(refused)
        .isInstanceOfSatisfying(
            Deletion.InUse.class, use -> assertThat(use.usage()).isEqualTo(new Usage(1, 1)));
    assertThat(now().deleted()).isFalse();
  }

  @Test
  void what_was_deleted_comes_back() {
    long interaction = company.does(d -> d.recordEdits().delete(id));
    assertThat(desk.<Long>read(d -> d.accounts().count())).isZero();
    assertThat(
            desk.<List<RecordState>>read(
                d -> d.recordEdits().deleted(RecordKind.ACCOUNT, "acm", 5)))
        .hasSize(1);
    assertThat(desk.<Deletion>kimDoes(d -> d.recordEdits().restore(id)))
        .isInstanceOf(Deletion.Restored.class);
    assertThat(desk.<Deletion>kimDoes(d -> d.recordEdits().restore(id)))
        .isEqualTo(new Deletion.Missing(id));
    assertThat(((RecordUndone.TakenBack) company.undo(interaction)).kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.reason()).isEqualTo(RecordUndone.Reason.CHANGED_SINCE));
    assertThat(now().deleted()).isFalse();
  }

  @Test
  void what_was_made_is_unmade_unless_it_is_used() {
    long used = company.does(d -> d.accounts().create(Accounts.New.named("Used")));
    Account made = desk.<List<Account>>read(d -> d.accounts().exactly("Used")).getFirst();
    company.opportunity("Boots", made);
    assertThat(((RecordUndone.TakenBack) company.undo(used)).kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.reason()).isEqualTo(RecordUndone.Reason.IN_USE));
    long idle = company.does(d -> d.accounts().create(Accounts.New.named("Idle")));
    assertThat(((RecordUndone.TakenBack) company.undo(idle)).taken()).hasSize(1);
    assertThat(desk.<List<Account>>read(d -> d.accounts().exactly("Idle"))).isEmpty();
  }

  @Test
  void taking_back_is_for_who_did_it_or_a_manager_within_a_day() {
    long interaction = company.does(d -> edit(d, RecordField.CITY, "Busan", OptionalLong.empty()));
    assertThat(desk.<RecordUndone>leeDoes(d -> d.recordUndo().undo(interaction)))
        .isEqualTo(new RecordUndone.Refused(RecordUndone.Why.NOT_YOURS));
    assertThat(company.undo(424242)).isEqualTo(new RecordUndone.Refused(RecordUndone.Why.NOTHING));
    desk.at(desk.now().plus(Duration.ofHours(24)).plusMillis(1));
    assertThat(company.undo(interaction))
        .isEqualTo(new RecordUndone.Refused(RecordUndone.Why.TOO_OLD));
    desk.at(desk.now().minus(Duration.ofHours(1)));
    Author lee = desk.lee();
    Author boss = new Author(lee.user(), "Lee", Set.of(), true, lee.interaction(), desk.now());
    assertThat(
            desk.store()
                .<RecordUndone>write(desk.guild(), boss, d -> d.recordUndo().undo(interaction)))
        .isInstanceOf(RecordUndone.TakenBack.class);
  }

  private Editing edit(Desk d, RecordField field, String value, OptionalLong seen) {
    return d.recordEdits().edit(id, Map.of(field, Optional.of(value)), seen);
  }

  private RecordState now() {
    return desk.<Optional<RecordState>>read(d -> d.recordEdits().find(id)).orElseThrow();
  }
}
