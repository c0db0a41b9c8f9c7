package dev.dealdesk.store.risk;

import static dev.dealdesk.store.risk.RiskDesk.amount;
import static dev.dealdesk.store.risk.RiskDesk.closing;
import static dev.dealdesk.store.risk.RiskDesk.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.setup.Catalog;
import dev.dealdesk.store.setup.SettingOutcome;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Each flag by itself, at the days on which it begins and ends, which are those of Seoul. */
class RisksTest {

  private final RiskDesk desk = new RiskDesk().at("2026-03-02T09:00");

  @Test
  void aCloseDateHasPassedOnTheDayAfterIt() {
    OpportunityNumber number = desk.opportunity("Prospecting", closing("2026-03-04"));
    assertThat(desk.at("2026-03-04T23:59").flags(number))
        .doesNotContain(RiskFlag.CLOSE_DATE_PASSED);
    assertThat(desk.at("2026-03-05T00:00").evidence(number, Evidence.CloseDatePassed.class))
        .contains(new Evidence.CloseDatePassed(LocalDate.of(2026, 3, 4), 1));
    desk.set(Wish.atLeast(RiskFlag.CLOSE_DATE_PASSED, 3));
    assertThat(desk.at("2026-03-06T23:59").flags(number))
        .doesNotContain(RiskFlag.CLOSE_DATE_PASSED);
    assertThat(desk.at("2026-03-07T00:00").flags(number)).contains(RiskFlag.CLOSE_DATE_PASSED);
  }

  @Test
  void anOpportunityStallsAfterItsStagesOwnDays() {
    desk.set(Wish.stalledAfter(desk.stage("Qualification").id(), OptionalInt.of(14)));
    OpportunityNumber number = desk.opportunity("Qualification");
    assertThat(desk.at("2026-03-16T23:59").flags(number)).doesNotContain(RiskFlag.STALLED);
    assertThat(desk.at("2026-03-17T00:00").evidence(number, Evidence.Stalled.class))
        .contains(new Evidence.Stalled(15, 14, Optional.empty()));
    desk.set(Wish.stalledAfter(desk.stage("Qualification").id(), OptionalInt.empty()));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.STALLED);
  }

  @Test
  void aMoveToAnotherStageBeginsItsDaysAnew() {
    OpportunityNumber number = desk.opportunity("Prospecting");
    desk.at("2026-03-20T09:00").change(number, new Edit.Move(desk.stage("Needs Analysis")));
    assertThat(desk.at("2026-04-19T09:00").flags(number)).doesNotContain(RiskFlag.STALLED);
    assertThat(desk.at("2026-04-20T09:00").evidence(number, Evidence.Stalled.class))
        .contains(new Evidence.Stalled(31, 30, Optional.empty()));
  }

  @Test
  void aNextStepThatIsStillToComePausesAStallAndTheEvidenceSaysSo() {
    OpportunityNumber number = desk.opportunity("Prospecting");
    desk.at("2026-04-10T09:00").change(number, plan("2026-04-13"));
    Evidence.Stalled paused =
        desk.at("2026-04-13T23:59").evidence(number, Evidence.Stalled.class).orElseThrow();
    assertThat(paused)
        .isEqualTo(new Evidence.Stalled(42, 30, Optional.of(LocalDate.of(2026, 4, 13))));
    assertThat(paused.counts()).isFalse();
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.STALLED);
    RiskSummary summary = summary();
    assertThat(summary.paused()).isEqualTo(1);
    assertThat(summary.flags()).doesNotContainKey(RiskFlag.STALLED);
    assertThat(desk.at("2026-04-14T00:00").flags(number)).contains(RiskFlag.STALLED);
  }

  @Test
  void aNextStepWithoutADayPausesNothing() {
    OpportunityNumber number =
        desk.opportunity(
            "Prospecting", new Edit.Plan(Optional.of(new NextStep("Wait", Optional.empty()))));
    assertThat(desk.at("2026-04-10T09:00").flags(number))
        .contains(RiskFlag.STALLED)
        .doesNotContain(RiskFlag.NO_NEXT_STEP, RiskFlag.NEXT_STEP_OVERDUE);
  }

  @Test
  void activityCountsByDayAndWithoutAnySinceItWasCreated() {
    OpportunityNumber number = desk.opportunity("Prospecting");
    assertThat(desk.at("2026-03-15T23:59").flags(number)).doesNotContain(RiskFlag.NO_ACTIVITY);
    assertThat(desk.at("2026-03-16T00:00").evidence(number, Evidence.NoActivity.class))
        .contains(new Evidence.NoActivity(14, Optional.empty()));
    desk.call(number);
    Instant called = desk.now();
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_ACTIVITY);
    assertThat(desk.at("2026-03-30T09:00").evidence(number, Evidence.NoActivity.class))
        .contains(new Evidence.NoActivity(14, Optional.of(called)));
    desk.set(Wish.atLeast(RiskFlag.NO_ACTIVITY, 15));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_ACTIVITY);
  }

  @Test
  void aNextStepIsMissedAndThenOverdue() {
    OpportunityNumber number = desk.opportunity("Prospecting");
    assertThat(desk.evidence(number)).contains(new Evidence.NoNextStep());
    desk.change(number, plan("2026-03-10"));
    assertThat(desk.at("2026-03-10T23:59").flags(number))
        .doesNotContain(RiskFlag.NO_NEXT_STEP, RiskFlag.NEXT_STEP_OVERDUE);
    assertThat(desk.at("2026-03-12T00:00").evidence(number))
        .contains(new Evidence.NextStepOverdue("Call", LocalDate.of(2026, 3, 10), 2));
  }

  @Test
  void onlyMovesToLaterDaysThatStandArePushes() {
    OpportunityNumber number = desk.opportunity("Prospecting", closing("2026-03-10"));
    desk.change(number, closing("2026-03-20"));
    desk.change(number, closing("2026-03-15"));
    desk.change(number, closing("2026-04-15"));
    long slip =
        desk.interaction(d -> d.opportunities().change(number, List.of(closing("2027-01-01"))));
    desk.does(d -> d.undo().undo(slip));
    desk.change(number, new Edit.CloseOn(Optional.empty()));
    desk.change(number, closing("2026-05-01"));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.PUSHED);
    desk.change(number, closing("2026-05-02"));
    assertThat(desk.evidence(number)).contains(new Evidence.Pushed(3, 10 + 31 + 1));
  }

  @Test
  void whatClosingMakesOfTheCloseDateIsNoPush() {
    desk.set(Wish.atLeast(RiskFlag.PUSHED, 1));
    OpportunityNumber number = desk.opportunity("Prospecting", closing("2026-03-01"));
    desk.at("2026-03-05T09:00").change(number, new Edit.Move(desk.stage("Closed Lost")));
    desk.change(number, new Edit.Reopen());
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.PUSHED);
  }

  @Test
  void contactsAreMissedByWhoTheyAreAndHowFarItHasCome() {
    OpportunityNumber number = desk.opportunity("Prospecting");
    assertThat(desk.flags(number))
        .contains(RiskFlag.NO_PRIMARY_CONTACT)
        .doesNotContain(RiskFlag.NO_BUYER, RiskFlag.SINGLE_CONTACT);
    desk.change(number, new Edit.Move(desk.stage("Proposal/Price Quote")));
    assertThat(desk.evidence(number)).contains(new Evidence.NoBuyer(0));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.SINGLE_CONTACT);
    Contact park = desk.contact("Park");
    desk.tag(number, park, "Evaluator", true);
    assertThat(desk.evidence(number))
        .contains(new Evidence.NoBuyer(1), new Evidence.SingleContact("Park"));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_PRIMARY_CONTACT);
    desk.tag(number, park, "Economic Buyer", false);
    assertThat(desk.flags(number)).contains(RiskFlag.SINGLE_CONTACT);
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_BUYER);
    desk.tag(number, desk.contact("Choi"), "Other", false);
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.SINGLE_CONTACT);
  }

  @Test
  void aRoleThatBuysStaysSoWhenItIsRenamedAndOthersCanBeSaidTo() {
    OpportunityNumber number = desk.opportunity("Negotiation/Review");
    desk.tag(number, desk.contact("Park"), "Decision Maker", true);
    Role decides = desk.role("Decision Maker");
    set(Catalog.ROLES.named(decides.id().value(), new Bilingual("Chief", "대장")));
    assertThat(desk.role("Chief").buys()).isTrue();
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_BUYER);
    desk.set(Wish.buys(decides.id(), false));
    assertThat(desk.flags(number)).contains(RiskFlag.NO_BUYER);
    desk.tag(number, desk.contact("Choi"), "Executive Sponsor", false);
    desk.set(Wish.buys(desk.role("Executive Sponsor").id(), true));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_BUYER);
  }

  @Test
  void whereNoRoleBuysNobodyIsMissed() {
    OpportunityNumber number = desk.opportunity("Negotiation/Review");
    assertThat(desk.flags(number)).contains(RiskFlag.NO_BUYER);
    for (String name : List.of("Decision Maker", "Economic Buyer", "Economic Decision Maker")) {
      desk.set(Wish.buys(desk.role(name).id(), false));
    }
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_BUYER);
  }

  @Test
  void anAmountIsComparedWithWhatItWasThatManyDaysAgo() {
    OpportunityNumber number = desk.opportunity("Prospecting");
    assertThat(desk.evidence(number)).contains(new Evidence.NoAmount());
    desk.change(number, amount("1000", "KRW"));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_AMOUNT, RiskFlag.AMOUNT_CHANGED);
    desk.at("2026-03-20T09:00").change(number, amount("1299", "KRW"));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.AMOUNT_CHANGED);
    desk.at("2026-03-25T09:00").change(number, amount("1300", "KRW"));
    Instant changed = desk.now();
    desk.change(number, plan("2026-05-01"));
    Evidence.AmountChanged leapt =
        desk.evidence(number, Evidence.AmountChanged.class).orElseThrow();
    assertThat(leapt)
        .isEqualTo(
            new Evidence.AmountChanged(Money.of("1000", "KRW"), Money.of("1300", "KRW"), changed));
    assertThat(leapt.percent()).contains(30L);
    // The 20th is thirty days before, and at its beginning the amount was still 1,000.
    assertThat(desk.at("2026-04-19T00:00").flags(number)).contains(RiskFlag.AMOUNT_CHANGED);
    assertThat(desk.at("2026-04-20T00:00").flags(number)).doesNotContain(RiskFlag.AMOUNT_CHANGED);
    desk.set(Wish.within(RiskFlag.AMOUNT_CHANGED, 60));
    assertThat(desk.flags(number)).contains(RiskFlag.AMOUNT_CHANGED);
    desk.set(Wish.atLeast(RiskFlag.AMOUNT_CHANGED, 31));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.AMOUNT_CHANGED);
  }

  @Test
  void anAmountThatFallsOrComesFromNothingChangesTooAndOneInAnotherCurrencyDoesNot() {
    OpportunityNumber fallen = desk.opportunity("Prospecting", amount("1000", "KRW"));
    OpportunityNumber risen = desk.opportunity("Prospecting", amount("0", "KRW"));
    OpportunityNumber other = desk.opportunity("Prospecting", amount("1000", "KRW"));
    desk.at("2026-03-03T09:00").change(fallen, amount("500", "KRW"));
    desk.change(risen, amount("1", "KRW"));
    desk.change(other, amount("1", "USD"));
    assertThat(desk.evidence(fallen, Evidence.AmountChanged.class).orElseThrow().percent())
        .contains(-50L);
    assertThat(desk.evidence(risen, Evidence.AmountChanged.class).orElseThrow().percent())
        .isEmpty();
    assertThat(desk.flags(other)).doesNotContain(RiskFlag.AMOUNT_CHANGED);
  }

  @Test
  void aFlagThatIsSwitchedOffIsNotRaisedUntilThatIsUndone() {
    OpportunityNumber number = desk.opportunity("Prospecting");
    SettingOutcome outcome = desk.set(Wish.raised(RiskFlag.NO_NEXT_STEP, false));
    assertThat(desk.flags(number)).doesNotContain(RiskFlag.NO_NEXT_STEP);
    assertThat(summary().flags()).doesNotContainKey(RiskFlag.NO_NEXT_STEP);
    assertThat(((SettingOutcome.Changed) outcome).changes()).hasSize(1);
    assertThat(desk.set(Wish.raised(RiskFlag.NO_NEXT_STEP, false)))
        .isInstanceOf(SettingOutcome.Unchanged.class);
    desk.set(Wish.raised(RiskFlag.NO_NEXT_STEP, true));
    assertThat(desk.flags(number)).contains(RiskFlag.NO_NEXT_STEP);
  }

  @Test
  void aFlagIsRaisedFromTheStageThatIsSet() {
    OpportunityNumber early = desk.opportunity("Qualification");
    OpportunityNumber late = desk.opportunity("Needs Analysis");
    desk.set(
        Wish.from(RiskFlag.NO_AMOUNT, Optional.of(desk.stage("Needs Analysis").id())),
        Wish.from(RiskFlag.NO_BUYER, Optional.of(desk.stage("Needs Analysis").id())));
    assertThat(desk.flags(early)).doesNotContain(RiskFlag.NO_AMOUNT, RiskFlag.NO_BUYER);
    assertThat(desk.flags(late)).contains(RiskFlag.NO_AMOUNT, RiskFlag.NO_BUYER);
    desk.set(Wish.from(RiskFlag.NO_BUYER, Optional.empty()));
    assertThat(desk.flags(late)).doesNotContain(RiskFlag.NO_BUYER);
  }

  @Test
  void closedAndDeletedOnesAreAtNoRisk() {
    OpportunityNumber won = desk.opportunity("Prospecting");
    OpportunityNumber deleted = desk.opportunity("Prospecting");
    desk.change(won, new Edit.Move(desk.stage("Closed Won")));
    desk.change(deleted, new Edit.Delete());
    List<Risky> left = desk.read(d -> d.risks().of(List.of(won, deleted), desk.now()));
    assertThat(left).isEmpty();
    assertThat(summary().open().count()).isZero();
    assertThat(summary().owners()).isEmpty();
  }

  @Test
  void whatIsAtRiskCountsOnceAndIsToldByOwner() {
    desk.opportunity("Prospecting", amount("1000", "KRW"));
    desk.opportunity("Prospecting", amount("10.50", "USD"));
    desk.leeDoes(d ->
        d.opportunities()
            .create("Of Lee's", d.process().active().getFirst(), List.of(amount("500", "KRW"))));
    RiskSummary summary = summary();
    assertThat(summary.atRisk().count()).isEqualTo(3);
    assertThat(summary.atRisk().amount().amount()).isEqualByComparingTo("1500");
    assertThat(summary.atRisk().apart()).extracting(Object::toString).containsExactly("USD");
    assertThat(summary.atRisk().totals().lines())
        .extracting(Totals.Line::count)
        .containsExactly(2L, 1L);
    assertThat(summary.owners())
        .extracting(owner -> owner.owner().orElseThrow().name() + " " + owner.atRisk().count())
        .containsExactly("Kim 2", "Lee 1");
    assertThat(summary.owners().getLast().flags())
        .containsKeys(RiskFlag.NO_NEXT_STEP, RiskFlag.NO_PRIMARY_CONTACT);
    Scope lee = Scope.ALL.ownedBy(summary.owners().getLast().owner().orElseThrow().id());
    List<Risky> page = desk.read(d -> d.risks().page(lee, Optional.empty(), desk.now(), 0, 10));
    assertThat(page).extracting(risky -> risky.opportunity().name()).containsExactly("Of Lee's");
  }

  private RiskSummary summary() {
    return desk.read((Desk d) -> d.risks().summary(Scope.ALL, desk.now()));
  }

  private void set(List<Wish> wishes) {
    desk.set(wishes.toArray(Wish[]::new));
  }
}
