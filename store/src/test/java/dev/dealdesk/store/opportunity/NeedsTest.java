package dev.dealdesk.store.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a stage asks for, and who may change what. */
class NeedsTest {

  private static final AtomicLong INTERACTIONS = new AtomicLong(2_000_000);

  private final Examples desk = Examples.workspace();

  @Test
  void aStageIsEnteredWithWhatItAsksFor() {
    Stage proposal = require("Proposal/Price Quote", Requirement.AMOUNT, Requirement.CLOSE_DATE);
    Opportunity sneakers = create("Sneakers", "Prospecting");
    assertThat(change(sneakers, new Edit.Move(proposal))).isEqualTo(refused(sneakers));
    assertThat(missing(sneakers, new Edit.Move(proposal)))
        .containsExactlyInAnyOrder(Requirement.AMOUNT, Requirement.CLOSE_DATE);
    assertThat(missing(sneakers, new Edit.Move(proposal), amount()))
        .containsExactly(Requirement.CLOSE_DATE);
    assertThat(
            change(
                sneakers,
                new Edit.Move(proposal),
                amount(),
                new Edit.CloseOn(Optional.of(LocalDate.of(2026, 6, 30)))))
        .isInstanceOf(Outcome.Changed.class);
    // Whoever is in it already may go on, and stages that ask for nothing are free.
    assertThat(change(sneakers, new Edit.Amount(Optional.empty())))
        .isInstanceOf(Outcome.Changed.class);
    assertThat(change(sneakers, new Edit.Move(stage("Negotiation/Review"))))
        .isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void closingCanAskForAReasonAndAPrimaryContact() {
    Stage lost = require("Closed Lost", Requirement.LOST_REASON);
    Stage won = require("Closed Won", Requirement.PRIMARY_CONTACT);
    Opportunity sneakers = create("Sneakers", "Prospecting");
    assertThat(change(sneakers, new Edit.Move(lost))).isEqualTo(refused(sneakers));
    assertThat(change(sneakers, new Edit.Move(lost), new Edit.LostBecause(Optional.of("Price"))))
        .isInstanceOf(Outcome.Changed.class);

    Opportunity boots = create("Boots", "Prospecting");
    assertThat(change(boots, new Edit.Move(won))).isEqualTo(refused(boots));
    desk.kimDoes(d -> {
      Contact jane = d.contacts().create(named("Jane"));
      return d.contactRoles().tag(boots.number(), jane, d.settings().roles().getFirst(), true);
    });
    assertThat(change(boots, new Edit.Move(won))).isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void whatIsMadeInAStageHasWhatItAsksFor() {
    Stage proposal =
        require("Proposal/Price Quote", Requirement.AMOUNT, Requirement.PRIMARY_CONTACT);
    Outcome without = desk.kimDoes(d -> d.opportunities().create("Sneakers", proposal, List.of()));
    assertThat(without)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.NEEDS_FIELDS));
    Outcome with =
        desk.kimDoes(d -> d.opportunities().create("Sneakers", proposal, List.of(amount())));
    assertThat(with).isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void reopeningOnlyGoesBack() {
    Opportunity sneakers = create("Sneakers", "Qualification");
    change(sneakers, new Edit.Move(stage("Closed Lost")));
    require("Qualification", Requirement.AMOUNT);
    assertThat(change(sneakers, new Edit.Reopen())).isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void whereOwnersChangeNobodyElseDoesButManagers() {
    Opportunity sneakers = create("Sneakers", "Qualification");
    set(Wish.editors(new Editors.OwnersAndManagers()), Wish.managerRole(OptionalLong.of(5)));
    List<Edit> edits = List.of(new Edit.Rename("Mine"));
    assertThatThrownBy(() -> desk.leeDoes(d -> d.opportunities().change(sneakers.number(), edits)))
        .isInstanceOf(NotAllowedException.class);
    Contact jane = desk.leeDoes(d -> d.contacts().create(named("Jane")));
    assertThatThrownBy(() ->
            desk.leeDoes(d ->
                d.contactRoles()
                    .tag(sneakers.number(), jane, d.settings().roles().getFirst(), true)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() ->
            desk.leeDoes(d ->
                d.activities()
                    .log(
                        sneakers.number(),
                        new Activity.New(
                            Activity.Kind.NOTE,
                            Optional.empty(),
                            desk.now(),
                            "Hi",
                            Optional.empty()))))
        .isInstanceOf(NotAllowedException.class);
    assertThat(
            desk.store()
                .<Outcome>write(
                    desk.guild(),
                    desk.member(13, "Max", 5L),
                    d -> d.opportunities().change(sneakers.number(), edits)))
        .isInstanceOf(Outcome.Changed.class);
    assertThat(change(sneakers, new Edit.Rename("Sneakers again")))
        .isInstanceOf(Outcome.Changed.class);
    Stage first = stage("Prospecting");
    assertThat(desk.<Outcome>leeDoes(d -> d.opportunities().create("Lee's", first, List.of())))
        .isInstanceOf(Outcome.Changed.class);
  }

  private static Contacts.New named(String name) {
    return new Contacts.New(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Edit amount() {
    return new Edit.Amount(Optional.of(Money.of("45000", "USD")));
  }

  private static Outcome refused(Opportunity opportunity) {
    return new Outcome.Refused(opportunity, Refusal.NEEDS_FIELDS);
  }

  private Stage require(String stage, Requirement... required) {
    set(Wish.required(stage(stage).id(), Set.of(required)));
    return stage(stage);
  }

  private void set(Wish... wishes) {
    Author admin =
        new Author(
            new UserId(1), "Ann", Set.of(), true, INTERACTIONS.getAndIncrement(), desk.now());
    desk.store().write(desk.guild(), admin, d -> d.setup().change(List.of(wishes), 0));
  }

  private Set<Requirement> missing(Opportunity opportunity, Edit... edits) {
    return desk.kimDoes(d -> d.opportunities().missing(opportunity, List.of(edits)));
  }

  private Opportunity create(String name, String stage) {
    Stage in = stage(stage);
    Outcome made = desk.kimDoes(d -> d.opportunities().create(name, in, List.of()));
    return ((Outcome.Changed) made).after();
  }

  private Outcome change(Opportunity opportunity, Edit... edits) {
    return desk.kimDoes(d -> d.opportunities().change(opportunity.number(), List.of(edits)));
  }

  private Stage stage(String english) {
    return desk.read(d ->
        d.process().stages().stream()
            .filter(stage -> stage.name().english().equals(english))
            .findFirst()
            .orElseThrow());
  }
}
