package dev.dealdesk.store.importing;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.importing.Batch.AnOpportunity;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row changes of an opportunity that is here. It reads and writes nothing.
 *
 * <p>A value that reads as what is here now was not changed by whoever wrote the row: where the
 * stage moves, the probability, the forecast category and a close date yet to come follow it.
 */
final class RowEdits {

  private final AnOpportunity told;
  private final Opportunity now;
  private final Moment last;
  private final Stage stage;
  private final LocalDate today;
  private final boolean moved;
  private final List<Edit> edits = new ArrayList<>();

  RowEdits(AnOpportunity told, Opportunity now, Stage stage, LocalDate today) {
    this.told = told;
    this.now = now;
    this.last = told.moments().getLast();
    this.stage = stage;
    this.today = today;
    moved = !stage.id().equals(now.stage().id());
  }

  List<Edit> edits(Optional<Account.Ref> account, Optional<Person> owner) {
    if (told.said().named() && !told.name().equals(now.name())) {
      edits.add(new Edit.Rename(told.name()));
    }
    account(account);
    owner(owner);
    if (moved) {
      edits.add(new Edit.Move(stage));
    }
    amount();
    closeDate();
    estimates();
    words();
    return edits;
  }

  private boolean emptied(Field field) {
    return told.said().emptied().contains(field.code());
  }

  private void account(Optional<Account.Ref> account) {
    boolean same = account.map(Account.Ref::id).equals(now.account().map(Account.Ref::id));
    if (account.isPresent() && !same) {
      edits.add(new Edit.ToAccount(account));
    } else if (emptied(Field.ACCOUNT)) {
      edits.add(new Edit.ToAccount(Optional.empty()));
    }
  }

  /** Of several people of one name the present owner is meant. */
  private void owner(Optional<Person> owner) {
    boolean same = owner.map(Person::name).equals(now.owner().map(Person::name));
    if (owner.isPresent() && !same) {
      edits.add(new Edit.Assign(owner));
    } else if (emptied(Field.OWNER)) {
      edits.add(new Edit.Assign(Optional.empty()));
    }
  }

  private void amount() {
    Optional<Money> amount = last.amount().map(this::inItsCurrency);
    if (amount.isPresent() && !amount.equals(now.amount())) {
      edits.add(new Edit.Amount(amount));
    } else if (emptied(Field.AMOUNT)) {
      edits.add(new Edit.Amount(Optional.empty()));
    } else if (amount.isEmpty() && now.amount().isEmpty() && told.said().currency()) {
      edits.add(new Edit.In(told.currency()));
    }
  }

  /** A figure without a currency is in the opportunity's own, where it can be. */
  private Money inItsCurrency(Money said) {
    return !told.said().currency() && said.fits(now.currency())
        ? new Money(said.amount(), now.currency())
        : said;
  }

  private void closeDate() {
    boolean planned =
        moved
            && stage.kind().isClosed()
            && last.closeDate().equals(now.closeDate())
            && last.closeDate().filter(date -> date.isAfter(today)).isPresent();
    if (last.closeDate().isPresent() && !planned) {
      edits.add(new Edit.CloseOn(last.closeDate()));
    } else if (emptied(Field.CLOSE_DATE) && !stage.kind().isClosed()) {
      edits.add(new Edit.CloseOn(Optional.empty()));
    }
  }

  private void estimates() {
    if (stage.kind() != StageKind.OPEN) {
      return;
    }
    Probability ofStage = moved ? stage.probability() : now.chance().stage();
    last.probability()
        .filter(said -> !said.equals(now.probability()))
        .ifPresent(said ->
            edits.add(new Edit.Estimate(Optional.of(said).filter(p -> !p.equals(ofStage)))));
    ForecastCategory category = moved ? stage.forecast() : now.forecast().stage();
    last.forecast()
        .filter(said -> said != now.forecastCategory())
        .ifPresent(
            said -> edits.add(new Edit.Categorise(Optional.of(said).filter(c -> c != category))));
    if (emptied(Field.PROBABILITY)) {
      edits.add(new Edit.Estimate(Optional.empty()));
    }
    if (emptied(Field.FORECAST)) {
      edits.add(new Edit.Categorise(Optional.empty()));
    }
  }

  private void words() {
    nextStep();
    if (told.type().isPresent() || emptied(Field.TYPE)) {
      edits.add(new Edit.Type(told.type()));
    }
    if (told.leadSource().isPresent() || emptied(Field.LEAD_SOURCE)) {
      edits.add(new Edit.LeadSource(told.leadSource()));
    }
    if (told.description().isPresent() || emptied(Field.DESCRIPTION)) {
      edits.add(new Edit.Describe(told.description()));
    }
    if (stage.kind() == StageKind.LOST
        && (told.lostReason().isPresent() || emptied(Field.LOST_REASON))) {
      edits.add(new Edit.LostBecause(told.lostReason()));
    }
  }

  private void nextStep() {
    if (emptied(Field.NEXT_STEP)) {
      edits.add(new Edit.Plan(Optional.empty()));
      return;
    }
    Optional<NextStep> step = told.nextStep().or(now::nextStep);
    Optional<LocalDate> due = told.nextStep().flatMap(NextStep::due);
    Optional<LocalDate> kept =
        emptied(Field.NEXT_STEP_DUE) ? Optional.empty() : now.nextStep().flatMap(NextStep::due);
    if (told.nextStep().isPresent() || emptied(Field.NEXT_STEP_DUE)) {
      edits.add(new Edit.Plan(step.map(each -> new NextStep(each.text(), due.or(() -> kept)))));
    }
  }
}
