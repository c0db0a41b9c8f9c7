package dev.dealdesk.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.importing.Batch.AnAccount;
import dev.dealdesk.store.importing.Batch.AnOpportunity;
import dev.dealdesk.store.importing.Batch.Someone;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImportsTest {

  private static final Instant CREATED = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant WON = Instant.parse("2026-01-20T10:00:00Z");
  private static final Instant LOST = Instant.parse("2026-02-01T00:00:00Z");

  private final Examples desk = Examples.workspace();

  @Test
  void a_told_past_is_lived_through_the_rules_of_the_desk() {
    Report report = load(batch(wonThenLost()));
    assertThat(report.fates()).containsEntry(new RowId(0, 0), Fate.TAKEN);

    OpportunityNumber number = new OpportunityNumber(1);
    Opportunity now = desk.read(d -> d.opportunities().find(number)).orElseThrow();
    assertThat(now.stage().name().english()).isEqualTo("Closed Lost");
    assertThat(now.probability()).isEqualTo(new Probability(0));
    assertThat(now.account()).hasValueSatisfying(a -> assertThat(a.name()).isEqualTo("Acme"));
    assertThat(now.owner()).hasValueSatisfying(o -> assertThat(o.name()).isEqualTo("Moses Frase"));
    assertThat(asOf(number, CREATED).chance().override()).contains(new Probability(35));
    assertThat(asOf(number, WON).probability()).isEqualTo(new Probability(100));
    assertThat(asOf(number, WON).amount()).contains(Money.of("120000", "USD"));
    assertThat(
            desk.<Optional<Opportunity>>read(
                d -> d.opportunities().findAsOf(number, CREATED.minusSeconds(1))))
        .isEmpty();
    assertThat(history(number))
        .extracting(Change::kind)
        .containsExactly(Change.Kind.CLOSED, Change.Kind.CLOSED, Change.Kind.IMPORTED);
    assertThat(history(number))
        .allSatisfy(change -> {
          assertThat(change.loadedAt()).contains(Examples.MONDAY);
          assertThat(change.actor()).isEmpty();
        });
  }

  @Test
  void history_replayed_is_the_present() {
    load(batch(wonThenLost()));
    OpportunityNumber number = new OpportunityNumber(1);
    Map<Field, String> replayed = new TreeMap<>();
    history(number)
        .reversed()
        .forEach(change ->
            change
                .fields()
                .forEach((field, delta) -> {
                  assertThat(Optional.ofNullable(replayed.get(field))).isEqualTo(delta.before());
                  delta
                      .after()
                      .ifPresentOrElse(v -> replayed.put(field, v), () -> replayed.remove(field));
                }));
    Opportunity now = desk.read(d -> d.opportunities().find(number)).orElseThrow();
    Map<Field, String> present = new TreeMap<>();
    Field.known(now).forEach((field, delta) -> present.put(field, delta.after().orElseThrow()));
    assertThat(replayed).isEqualTo(present);
  }

  @Test
  void the_same_twice_changes_nothing_even_in_other_words() {
    load(batch(wonThenLost()));
    Report again = load(batch(wonThenLost()));
    assertThat(again.fates()).containsEntry(new RowId(0, 0), Fate.UNCHANGED);
    assertThat(again.accountsByName()).isEmpty();
    assertThat(again.peopleByName()).isEmpty();

    AnOpportunity other = told(new Identity("another key", Optional.of("006A"), Optional.empty()));
    assertThat(load(batch(other)).fates()).containsEntry(new RowId(0, 0), Fate.UNCHANGED);
    assertThat(desk.<Long>read(d -> d.opportunities().historyLength(new OpportunityNumber(1))))
        .isEqualTo(3);
  }

  @Test
  void a_merged_account_goes_on_as_another_name_of_the_survivor() {
    AnAccount acme = acme("001A", "Acme Corp");
    load(
        new Batch(
            List.of(),
            List.of(acme, acme("001B", "ACME Corporation")),
            List.of(),
            List.of(),
            List.of()));
    RecordId left = RecordId.of(called("Acme Corp").id());
    RecordId right = RecordId.of(called("ACME Corporation").id());
    assertThat(desk.<List<RecordChange>>read(d -> d.recordHistory().page(left, 0, 9)))
        .extracting(RecordChange::what)
        .containsExactly(RecordChange.What.IMPORTED);
    desk.kimDoes(d -> d.recordMerges().merge(left, right, Set.of()));
    AnOpportunity later =
        told(identity(), Optional.of(new Link.ToId("001B")), moment(CREATED, "Prospecting"));
    Batch again =
        new Batch(
            List.of(),
            List.of(acme("001B", "ACME Corporation")),
            List.of(),
            List.of(later),
            List.of());
    assertThat(load(again).fates()).containsEntry(new RowId(0, 0), Fate.TAKEN);
    assertThat(desk.<Long>read(d -> d.accounts().count())).isEqualTo(1);
    assertThat(desk.<Optional<Opportunity>>read(d -> d.opportunities().imported("006A")))
        .hasValueSatisfying(
            found -> assertThat(found.account().orElseThrow().name()).isEqualTo("Acme Corp"));
  }

  private Account called(String name) {
    return desk.<List<Account>>read(d -> d.accounts().exactly(name)).getFirst();
  }

  private static AnAccount acme(String externalId, String name) {
    return new AnAccount(
        new RowId(0, Integer.parseInt(externalId, 16)),
        new Identity("key " + externalId, Optional.of(externalId), Optional.of(name)),
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Map.of(),
        Optional.empty(),
        Batch.Said.NAME);
  }

  @Test
  void a_rehearsal_reports_the_same_and_leaves_nothing() {
    Batch batch = batch(wonThenLost());
    Report rehearsed =
        desk.store().rehearse(desk.guild(), manager(), d -> d.imports().rehearse(batch));
    assertThat(desk.<Long>read(d -> d.accounts().count())).isZero();
    assertThat(load(batch(wonThenLost()))).isEqualTo(rehearsed);
  }

  @Test
  void importing_needs_the_right_to() {
    Batch batch = batch(wonThenLost());
    assertThatThrownBy(() -> desk.kimDoes(d -> d.imports().load(batch)))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void a_new_open_stage_stands_among_the_others_by_its_probability() {
    Moment engaging =
        new Moment(
            CREATED,
            new StageTarget.Created("Engaging", 30),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    load(batch(told(identity(), engaging)));
    assertThat(desk.read(Desk::process).active())
        .extracting(stage -> stage.name().english())
        .containsExactly(
            "Prospecting",
            "Qualification",
            "Needs Analysis",
            "Engaging",
            "Proposal/Price Quote",
            "Negotiation/Review",
            "Closed Won",
            "Closed Lost");
  }

  @Test
  void reopening_what_was_imported_restores_what_held_before_it_was_closed() {
    load(batch(wonThenLost()));
    desk.at(Examples.MONDAY.plus(Duration.ofHours(1)));
    desk.kimDoes(
        d -> d.opportunities().change(new OpportunityNumber(1), List.of(new Edit.Reopen())));
    Opportunity now =
        desk.read(d -> d.opportunities().find(new OpportunityNumber(1))).orElseThrow();
    assertThat(now.stage().name().english()).isEqualTo("Needs Analysis");
    assertThat(now.probability()).isEqualTo(new Probability(35));
  }

  @Test
  void a_file_of_accounts_describes_one_that_was_merely_named() {
    load(batch(wonThenLost()));
    Batch accounts = new Batch(List.of(), List.of(acme()), List.of(), List.of(), List.of());
    assertThat(load(accounts).fates()).containsEntry(new RowId(0, 0), Fate.UPDATED);
    assertThat(load(accounts).fates()).containsEntry(new RowId(0, 0), Fate.UNCHANGED);
    assertThat(desk.<List<Account>>read(d -> d.accounts().exactly("Acme")))
        .singleElement()
        .satisfies(account -> assertThat(account.industry()).contains("Technology"));
  }

  @Test
  void an_id_that_resolves_to_nothing_is_said() {
    AnOpportunity told =
        told(identity(), Optional.of(new Link.ToId("001 nowhere")), moment(CREATED, "Prospecting"));
    assertThat(load(batch(told)).withoutAccount()).containsExactly(new RowId(0, 0));
  }

  private Report load(Batch batch) {
    return desk.store().write(desk.guild(), manager(), d -> d.imports().load(batch));
  }

  private Author manager() {
    Author kim = desk.kim();
    return new Author(kim.user(), kim.name(), kim.roles(), true, kim.interaction(), kim.at());
  }

  private Opportunity asOf(OpportunityNumber number, Instant instant) {
    return desk.read(d -> d.opportunities().findAsOf(number, instant)).orElseThrow();
  }

  private List<Change> history(OpportunityNumber number) {
    return desk.read(d -> d.opportunities().history(number, 0, 100));
  }

  private static Batch batch(AnOpportunity told) {
    Someone moses =
        new Someone(
            "Moses Frase",
            Optional.empty(),
            "Moses Frase",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Batch(List.of(moses), List.of(), List.of(), List.of(told), List.of());
  }

  private AnOpportunity wonThenLost() {
    return told(identity());
  }

  private static Identity identity() {
    return new Identity("key", Optional.of("006A"), Optional.of("United Oil SLA"));
  }

  private AnOpportunity told(Identity identity) {
    return told(
        identity,
        moment(CREATED, "Needs Analysis"),
        moment(WON, "Closed Won"),
        moment(LOST, "Closed Lost"));
  }

  private static AnOpportunity told(Identity identity, Moment... moments) {
    return told(identity, Optional.of(new Link.ToName("Acme")), moments);
  }

  private static AnOpportunity told(Identity identity, Optional<Link> account, Moment... moments) {
    return new AnOpportunity(
        new RowId(0, 0),
        identity,
        "United Oil SLA",
        account,
        Optional.of("Moses Frase"),
        Currency.getInstance("USD"),
        Optional.empty(),
        Optional.of("Partner"),
        Optional.empty(),
        Optional.empty(),
        Optional.of("Price"),
        Map.of("Fiscal", "2026"),
        List.of(moments),
        Batch.Said.NAME);
  }

  private Moment moment(Instant at, String stage) {
    Stage named =
        desk.read(Desk::process).active().stream()
            .filter(each -> each.name().matches(stage))
            .findFirst()
            .orElseThrow();
    return new Moment(
        at,
        new StageTarget.Existing(named.id()),
        Optional.of(Money.of("120000", "USD")),
        Optional.of(LocalDate.of(2026, 1, 31)),
        Optional.of(new Probability(35)),
        Optional.empty());
  }

  private static AnAccount acme() {
    return new AnAccount(
        new RowId(0, 0),
        new Identity("acme", Optional.empty(), Optional.of("ACME")),
        "ACME",
        Optional.of("Technology"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(2822),
        Map.of("revenue", "1100.04"),
        Optional.empty(),
        Batch.Said.NAME);
  }
}
