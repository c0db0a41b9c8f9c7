package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.importing.Batch.AnOpportunity;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Decision;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.StepRows;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Opportunities that are here already, and what rows say of them: field by field, as of now. */
final class OpportunityUpdates {

  private final Session session;
  private final StepRows many;
  private final AccountLoad accounts;
  private final PeopleLoad people;
  private final StageLoad stages;
  private final List<StepRows.Step> steps = new ArrayList<>();
  private final Map<Long, Identity> known = new LinkedHashMap<>();

  OpportunityUpdates(Session session, AccountLoad accounts, PeopleLoad people, StageLoad stages) {
    this.session = session;
    this.many = new StepRows(session);
    this.accounts = accounts;
    this.people = people;
    this.stages = stages;
  }

  /** Decides what they become; nothing is written yet. */
  void decide(Map<OpportunityLoad.Here, AnOpportunity> rows, Fates fates) {
    List<Long> numbers = rows.keySet().stream().map(here -> here.number().value()).toList();
    many.lock(numbers);
    Map<Long, Opportunity> now = many.now(numbers);
    Map<Long, Opportunity> open =
        many.lastOpen(
            now.values().stream()
                .filter(Opportunity::isClosed)
                .map(closed -> closed.number().value())
                .toList());
    rows.forEach((here, told) -> {
      Opportunity present = Objects.requireNonNull(now.get(here.number().value()));
      if (present.deleted()) {
        fates.set(told.row(), Fate.DELETED_HERE);
      } else {
        decide(here, told, present, Optional.ofNullable(open.get(here.number().value())), fates);
      }
    });
  }

  private void decide(
      OpportunityLoad.Here here,
      AnOpportunity told,
      Opportunity now,
      Optional<Opportunity> open,
      Fates fates) {
    Decision.Circumstances circumstances =
        new Decision.Circumstances(
            now,
            open,
            stages.process().first(StageKind.OPEN),
            session.workspace().day(session.at()),
            many.after(now));
    switch (Decision.of(circumstances, edits(told, now, fates))) {
      case Decision.Refuses(var why) -> fates.refused(told.row(), why);
      case Decision.Becomes(var after) -> decided(here, told, now, kept(told, after), fates);
    }
  }

  private List<Edit> edits(AnOpportunity told, Opportunity now, Fates fates) {
    Optional<Account.Ref> account = told.account().flatMap(accounts::find);
    boolean same = now.account().filter(ref -> isNamed(told, ref.name())).isPresent();
    if (told.account().isPresent() && account.isEmpty() && !same) {
      fates.withoutAccount(told.row());
    }
    Optional<Person> owner = told.owner().flatMap(people::find);
    return new RowEdits(
            told,
            now,
            stages.stage(told.moments().getLast().stage()),
            session.workspace().day(session.at()))
        .edits(account, owner);
  }

  /** Of several accounts of one name the present one is meant. */
  private static boolean isNamed(AnOpportunity told, String name) {
    return told.account()
        .filter(
            link -> link.words().stream().anyMatch(word -> Bulk.key(word).equals(Bulk.key(name))))
        .isPresent();
  }

  /** What the desk has no field for is kept along. */
  private static Opportunity kept(AnOpportunity told, Opportunity after) {
    Map<String, String> extra = new LinkedHashMap<>(after.extra());
    extra.putAll(told.extra());
    return after.withExtra(extra);
  }

  private void decided(
      OpportunityLoad.Here here,
      AnOpportunity told,
      Opportunity now,
      Opportunity after,
      Fates fates) {
    List<Difference> differences = differences(now, after);
    boolean sameRow = here.rowKey().filter(told.identity().key()::equals).isPresent();
    if (differences.isEmpty()) {
      fates.set(told.row(), Fate.UNCHANGED);
    } else if (sameRow) {
      fates.changedHere(told.row(), differences);
    } else {
      fates.updated(told.row(), differences);
      steps.add(
          new StepRows.Step(now, after, Change.Kind.between(now, after), OptionalLong.empty()));
      known.put(now.number().value(), told.identity());
    }
  }

  private static List<Difference> differences(Opportunity before, Opportunity after) {
    List<Difference> differences = new ArrayList<>();
    Field.differences(before, after)
        .forEach((field, delta) ->
            differences.add(
                new Difference(field.code(), true, value(field, before), value(field, after))));
    differences.addAll(RecordUpdates.extras(before.extra(), after.extra()));
    return differences;
  }

  private static Optional<Bilingual> value(Field field, Opportunity of) {
    return switch (field) {
      case ACCOUNT -> of.account().map(Account.Ref::name).map(Bilingual::same);
      case OWNER -> of.owner().map(Person::name).map(Bilingual::same);
      case STAGE -> Optional.of(of.stage().name());
      case NAME,
          AMOUNT,
          CURRENCY,
          CLOSE_DATE,
          PROBABILITY,
          FORECAST,
          NEXT_STEP,
          NEXT_STEP_DUE,
          TYPE,
          LEAD_SOURCE,
          DESCRIPTION,
          LOST_REASON,
          DELETED ->
          field.of(of).map(Bilingual::same);
    };
  }

  /** Which row of a file each is known by from now on. */
  Map<Long, Identity> known() {
    return known;
  }

  void write() {
    many.write(steps);
  }
}
