package dev.dealdesk.store.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.opportunity.Refusal;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import dev.dealdesk.store.workspace.WorkingHours;
import dev.dealdesk.store.workspace.Workspace;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SetupTest {

  private static final AtomicLong INTERACTIONS = new AtomicLong(1_000_000);

  private final Examples desk = Examples.workspace();

  @Test
  void everySettingIsKeptAndTold() {
    SettingOutcome outcome =
        ann(d ->
            d.setup()
                .change(
                    List.of(
                        Wish.language(Locale.KOREAN),
                        Wish.zone(ZoneId.of("Asia/Seoul")),
                        Wish.fiscalYearStart(4),
                        Wish.currency(Currency.getInstance("KRW")),
                        Wish.hours(
                            new WorkingHours(
                                LocalTime.of(10, 30),
                                LocalTime.of(19, 0),
                                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY))),
                        Wish.morningAt(LocalTime.of(8, 15)),
                        Wish.editors(new Editors.SalesRole(77)),
                        Wish.managerRole(OptionalLong.of(88))),
                    0));
    Workspace now = workspace();
    assertThat(now.language()).isEqualTo(Locale.KOREAN);
    assertThat(now.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    assertThat(now.fiscalYearStart()).isEqualTo(4);
    assertThat(now.currency().getCurrencyCode()).isEqualTo("KRW");
    assertThat(now.hours().days()).containsExactlyInAnyOrder(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    assertThat(now.hours().start()).isEqualTo(LocalTime.of(10, 30));
    assertThat(now.morningAt()).isEqualTo(LocalTime.of(8, 15));
    assertThat(now.editors()).isEqualTo(new Editors.SalesRole(77));
    assertThat(now.managerRole()).hasValue(88);
    assertThat(changes(outcome))
        .extracting(SettingChange::setting, SettingChange::before, SettingChange::after)
        .contains(
            tuple(Setting.ZONE, Optional.of("UTC"), Optional.of("Asia/Seoul")),
            tuple(
                Setting.WORKING_HOURS,
                Optional.of("12345 09:00-18:00"),
                Optional.of("17 10:30-19:00")));
    assertThat(desk.<Optional<SettingChange>>read(d -> d.setup().last(Part.GENERAL)))
        .hasValueSatisfying(change -> assertThat(change.actor().name()).isEqualTo("Ann"));
  }

  @Test
  void onlyWhoManagesTheServerMay() {
    assertThatThrownBy(() -> desk.kimDoes(d -> d.setup().change(List.of(), 0)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> desk.kimDoes(d -> d.setup().addRole(Bilingual.same("X"))))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> desk.kimDoes(d -> d.setup().use(ProcessTemplate.HUBSPOT, 0)))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void takingBackRestoresAndIsAChangeItself() {
    Author ann = admin(1, "Ann");
    write(ann, d -> d.setup().change(List.of(Wish.zone(ZoneId.of("Asia/Seoul"))), 0));
    SettingOutcome undone = ann(d -> d.setup().undo(ann.interaction()));
    assertThat(workspace().zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(changes(undone)).hasSize(1);
    assertThat(desk.<List<SettingChange>>read(d -> d.setup().last(10))).hasSize(2);
    assertThat(ann(d -> d.setup().undo(ann.interaction())))
        .isInstanceOf(SettingOutcome.Unchanged.class);
  }

  @Test
  void whatSomebodyElseHasSetIsNotOverwrittenUnseen() {
    long seen = desk.read(d -> d.setup().seen());
    write(admin(2, "Bo"), d -> d.setup().change(List.of(Wish.fiscalYearStart(7)), seen));
    SettingOutcome stale =
        ann(d ->
            d.setup()
                .change(
                    List.of(Wish.fiscalYearStart(4), Wish.zone(ZoneId.of("Asia/Tokyo"))), seen));
    assertThat(stale)
        .isInstanceOfSatisfying(
            SettingOutcome.Stale.class,
            told -> {
              assertThat(told.theirs()).hasSize(1);
              assertThat(told.theirs().getFirst().actor().name()).isEqualTo("Bo");
              assertThat(told.wanted()).containsExactly(Wish.fiscalYearStart(4));
            });
    assertThat(workspace().zone()).isEqualTo(ZoneId.of("UTC"));
    // A field that was left as it was shown is no wish to go back to it.
    ann(d ->
        d.setup()
            .change(List.of(Wish.fiscalYearStart(1), Wish.zone(ZoneId.of("Asia/Tokyo"))), seen));
    assertThat(workspace().fiscalYearStart()).isEqualTo(7);
    assertThat(workspace().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void aStageIsAddedBehindTheLastOfItsKind() {
    ann(d -> d.setup().add(open("Legal", "법무 검토", 95)));
    assertThat(stages())
        .extracting(stage -> stage.name().english())
        .containsExactly(
            "Prospecting",
            "Qualification",
            "Needs Analysis",
            "Proposal/Price Quote",
            "Negotiation/Review",
            "Legal",
            "Closed Won",
            "Closed Lost");
    assertThat(stages()).extracting(Stage::position).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(stage("Legal").probability()).isEqualTo(new Probability(95));
  }

  @Test
  void noTwoAreCalledAlikeInEitherLanguage() {
    assertThat(ann(d -> d.setup().add(open("프로스펙팅", "새 단계", 5)))).isEqualTo(taken("프로스펙팅"));
    int qualification = stage("Qualification").id().value();
    assertThat(
            ann(d ->
                d.setup()
                    .change(
                        Catalog.STAGES.named(
                            qualification, new Bilingual(" prospecting ", "다른 이름")),
                        0)))
        .isInstanceOf(SettingOutcome.Refused.class);
    assertThat(ann(d -> d.setup().addRole(new Bilingual("Champion", "기타"))))
        .isInstanceOf(SettingOutcome.Refused.class);
  }

  @Test
  void theLastOfAKindStays() {
    assertThat(retire("Closed Won"))
        .isEqualTo(new SettingOutcome.Refused(new SettingRefusal.LastOfKind(StageKind.WON)));
    assertThat(retire("Closed Lost"))
        .isEqualTo(new SettingOutcome.Refused(new SettingRefusal.LastOfKind(StageKind.LOST)));
    ann(d ->
        d.setup()
            .add(
                new NewStage(
                    StageKind.WON,
                    Bilingual.same("Renewed"),
                    new Probability(3),
                    ForecastCategory.PIPELINE,
                    OptionalInt.of(9))));
    assertThat(stage("Renewed").probability()).isEqualTo(new Probability(100));
    assertThat(retire("Closed Won")).isInstanceOf(SettingOutcome.Changed.class);
  }

  @Test
  void aRetiredStageKeepsItsOpportunitiesAndLetsNoneIn() {
    Opportunity inside = create("Inside", "Qualification");
    Opportunity outside = create("Outside", "Prospecting");
    retire("Qualification");
    assertThat(now(inside).stage().retired()).isTrue();
    assertThat(change(outside, new Edit.Move(now(inside).stage())))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.STAGE_RETIRED));
    assertThat(change(inside, new Edit.Move(stage("Needs Analysis"))))
        .isInstanceOf(Outcome.Changed.class);
    int id = now(outside).stage().id().value();
    assertThat(ann(d -> d.setup().change(List.of(Catalog.STAGES.retiring(id, true)), 0)))
        .isInstanceOf(SettingOutcome.Changed.class);
    assertThat(
            ann(d -> d.setup().change(List.of(Catalog.STAGES.retiring(id, false)), Long.MAX_VALUE)))
        .isInstanceOf(SettingOutcome.Changed.class);
  }

  @Test
  void aStagesDefaultTouchesNoOpportunity() {
    Opportunity before = create("Sneakers", "Qualification");
    Stage qualification = stage("Qualification");
    ann(d ->
        d.setup()
            .change(
                List.of(
                    Wish.probability(qualification.id(), new Probability(33)),
                    Wish.forecast(qualification.id(), ForecastCategory.COMMIT),
                    Wish.stalledAfter(qualification.id(), OptionalInt.empty())),
                0));
    assertThat(stage("Qualification").probability()).isEqualTo(new Probability(33));
    assertThat(stage("Qualification").stalledAfterDays()).isEmpty();
    assertThat(now(before).probability()).isEqualTo(new Probability(10));
    assertThat(now(before).forecastCategory()).isEqualTo(ForecastCategory.PIPELINE);
    assertThat(create("Boots", "Qualification").probability()).isEqualTo(new Probability(33));
  }

  @Test
  void aTemplateKeepsWhatItKnowsAndRetiresTheRest() {
    Opportunity inside = create("Inside", "Qualification");
    Author ann = admin(1, "Ann");
    write(ann, d -> d.setup().use(ProcessTemplate.PIPEDRIVE, 0));
    assertThat(active())
        .containsExactly(
            "Qualified",
            "Contact Made",
            "Demo Scheduled",
            "Proposal Made",
            "Negotiations Started",
            "Won",
            "Lost");
    assertThat(now(inside).stage().name().english()).isEqualTo("Qualification");
    assertThat(now(inside).probability()).isEqualTo(new Probability(10));

    ann(d -> d.setup().use(ProcessTemplate.SALESFORCE, Long.MAX_VALUE));
    assertThat(active())
        .containsExactlyElementsOf(
            ProcessTemplate.SALESFORCE.steps().stream()
                .map(step -> step.name().english())
                .toList());
    assertThat(now(inside).stage().retired()).isFalse();
    assertThat(stages()).hasSize(7 + 7 + 3);

    assertThat(ann(d -> d.setup().use(ProcessTemplate.SALESFORCE, Long.MAX_VALUE)))
        .isInstanceOf(SettingOutcome.Unchanged.class);
  }

  @Test
  void aTemplateCanBeTakenBack() {
    List<String> before = active();
    Author ann = admin(1, "Ann");
    write(ann, d -> d.setup().use(ProcessTemplate.HUBSPOT, 0));
    assertThat(active()).isNotEqualTo(before);
    ann(d -> d.setup().undo(ann.interaction()));
    assertThat(active()).isEqualTo(before);
  }

  @Test
  void aTemplateThatWasPreviewedBeforeAnotherChangeIsNotUsed() {
    long seen = desk.read(d -> d.setup().seen());
    write(admin(2, "Bo"), d -> d.setup().add(open("Legal", "법무", 95)));
    assertThat(ann(d -> d.setup().use(ProcessTemplate.HUBSPOT, seen)))
        .isInstanceOf(SettingOutcome.Stale.class);
    assertThat(active()).contains("Legal");
  }

  @Test
  void ratesBelongToTheCurrencyTheyWereEnteredFor() {
    Currency usd = Currency.getInstance("USD");
    RateKey key = new RateKey(usd, Currency.getInstance("EUR"), Examples.MONDAY);
    ann(d -> d.setup().change(List.of(Wish.rate(key, Optional.of(new BigDecimal("1.10")))), 0));
    assertThat(desk.<List<Rate>>read(d -> d.setup().rates().into(usd)))
        .hasSize(1)
        .allSatisfy(rate -> assertThat(rate.worth()).isEqualByComparingTo("1.1"));
    assertThat(desk.<Long>read(d -> d.setup().rates().resting(Currency.getInstance("KRW"))))
        .isEqualTo(1);
    ann(d -> d.setup().change(List.of(Wish.rate(key, Optional.empty())), Long.MAX_VALUE));
    assertThat(desk.<List<Rate>>read(d -> d.setup().rates().into(usd))).isEmpty();
    assertThat(RateKey.of(key.code())).isEqualTo(key);
  }

  @Test
  void quotasAreForAPersonAndAPeriod() {
    desk.kimDoes(d -> d.people().member(new UserId(11), "Kim"));
    QuotaKey key =
        desk.read(d ->
            new QuotaKey(
                d.people().find(new UserId(11)).orElseThrow().id(),
                Examples.MONDAY.atZone(ZoneId.of("UTC")).toLocalDate().withDayOfMonth(1),
                3));
    ann(d -> d.setup().change(List.of(Wish.quota(key, Optional.of(Money.of("90000", "USD")))), 0));
    assertThat(desk.<List<Quota>>read(d -> d.setup().quotas().all()))
        .singleElement()
        .satisfies(quota -> {
          assertThat(quota.person().name()).isEqualTo("Kim");
          assertThat(quota.amount()).isEqualTo(Money.of("90000", "USD"));
        });
    assertThat(QuotaKey.of(key.code())).isEqualTo(key);
  }

  private static NewStage open(String english, String korean, int probability) {
    return new NewStage(
        StageKind.OPEN,
        new Bilingual(english, korean),
        new Probability(probability),
        ForecastCategory.COMMIT,
        OptionalInt.of(14));
  }

  private static SettingOutcome taken(String name) {
    return new SettingOutcome.Refused(
        new SettingRefusal.NameTaken(new Bilingual("Prospecting", name)));
  }

  private SettingOutcome retire(String stage) {
    int id = stage(stage).id().value();
    return ann(d -> d.setup().change(List.of(Catalog.STAGES.retiring(id, true)), Long.MAX_VALUE));
  }

  private static List<SettingChange> changes(SettingOutcome outcome) {
    return ((SettingOutcome.Changed) outcome).changes();
  }

  private Workspace workspace() {
    return desk.read(Desk::workspace);
  }

  private List<Stage> stages() {
    return desk.read(d -> d.process().stages());
  }

  private List<String> active() {
    return desk.read(
        d -> d.process().active().stream().map(stage -> stage.name().english()).toList());
  }

  private Stage stage(String english) {
    return stages().stream()
        .filter(stage -> stage.name().english().equals(english))
        .findFirst()
        .orElseThrow();
  }

  private Opportunity create(String name, String stage) {
    Stage in = stage(stage);
    Outcome made = desk.kimDoes(d -> d.opportunities().create(name, in, List.of()));
    return ((Outcome.Changed) made).after();
  }

  private Outcome change(Opportunity opportunity, Edit edit) {
    return desk.kimDoes(d -> d.opportunities().change(opportunity.number(), List.of(edit)));
  }

  private Opportunity now(Opportunity opportunity) {
    return desk.read(d -> d.opportunities().find(opportunity.number()).orElseThrow());
  }

  private SettingOutcome ann(Function<Desk, SettingOutcome> work) {
    return write(admin(1, "Ann"), work);
  }

  private SettingOutcome write(Author author, Function<Desk, SettingOutcome> work) {
    return desk.store().write(desk.guild(), author, work);
  }

  private Author admin(long user, String name) {
    return new Author(
        new UserId(user), name, Set.of(), true, INTERACTIONS.getAndIncrement(), desk.now());
  }
}
