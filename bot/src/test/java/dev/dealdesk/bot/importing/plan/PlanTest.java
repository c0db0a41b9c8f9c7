package dev.dealdesk.bot.importing.plan;

import static dev.dealdesk.bot.importing.Samples.file;
import static dev.dealdesk.bot.importing.Samples.salesforceDemo;
import static dev.dealdesk.bot.importing.Samples.tables;
import static dev.dealdesk.bot.importing.plan.Workshop.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.importing.Batch.AnOpportunity;
import dev.dealdesk.store.importing.Link;
import dev.dealdesk.store.importing.Moment;
import dev.dealdesk.store.importing.StageTarget;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final StageTarget PROSPECTING = existing(1);
  private static final StageTarget WON = existing(6);
  private static final StageTarget LOST = existing(7);

  @Test
  void understandsTheSalesforceDemo() {
    Circumstances now = Workshop.of(Locale.ENGLISH, "USD", "UTC", ProcessTemplate.SALESFORCE);
    Plan plan = Plan.of(tables(salesforceDemo()), now);
    assertThat(plan.sheets())
        .extracting(Sheet::kind)
        .containsExactly(Kind.HISTORY, Kind.OPPORTUNITIES, Kind.CONTACTS, Kind.ACCOUNTS);
    assertThat(plan.sheets()).extracting(Sheet::dialect).containsOnly(Dialect.SALESFORCE);
    assertThat(plan.refused()).isEmpty();
    assertThat(plan.batch().opportunities()).hasSize(36);
    assertThat(plan.batch().contacts()).hasSize(25);
    assertThat(plan.batch().accounts()).hasSize(18);
    assertThat(plan.history()).hasSize(48);
    assertThat(plan.owners()).isEmpty();
    assertThat(plan.stageLines())
        .allSatisfy(line -> assertThat(line.target()).isInstanceOf(StageTarget.Existing.class));
    assertThat(wonThenLost(plan)).hasSize(7);
  }

  private static List<AnOpportunity> wonThenLost(Plan plan) {
    return plan.batch().opportunities().stream()
        .filter(told -> {
          List<StageTarget> stages = told.moments().stream().map(Moment::stage).distinct().toList();
          int won = stages.indexOf(existing(9));
          return won >= 0 && stages.indexOf(existing(10)) > won;
        })
        .toList();
  }

  @Test
  void datesTheDemoByWhatItSays() {
    Plan plan = Plan.of(tables(salesforceDemo()), Workshop.english());
    AnOpportunity sla = named(plan, "United Oil SLA");
    assertThat(sla.moments())
        .extracting(Moment::at)
        .startsWith(
            Instant.parse("2026-02-23T00:00:00Z"),
            Instant.parse("2026-02-23T20:55:00Z"),
            Instant.parse("2026-03-07T21:00:00Z"));
    assertThat(sla.moments().get(1).closeDate()).contains(LocalDate.of(2021, 1, 27));
    assertThat(sla.moments().getLast().closeDate()).contains(LocalDate.of(2024, 2, 3));
    assertThat(sla.account()).contains(new Link.ToId("001bm00001ZL8UEAA1"));
    Moment first = named(plan, "Dickenson Mobile Generators").moments().getFirst();
    assertThat(first.probability()).contains(new Probability(10));
    assertThat(first.forecast()).contains(ForecastCategory.PIPELINE);
  }

  @Test
  void closesTheGapBehindTheLastRowOfHistory() {
    Plan plan = Plan.of(tables(salesforceDemo()), Workshop.english());
    List<Moment> moments = named(plan, "Dickenson Mobile Generators").moments();
    assertThat(moments).hasSize(3);
    assertThat(moments.getLast().at()).isEqualTo(Instant.parse("2026-02-23T20:55:00Z"));
    assertThat(moments.getLast().closeDate()).contains(LocalDate.of(2024, 2, 3));
  }

  @Test
  void proposesStagesThatTheProcessLacksWithTheProbabilityOfTheirRows() {
    Plan plan = Plan.of(tables(salesforceDemo()), Workshop.english());
    assertThat(plan.stageLines())
        .filteredOn(line -> line.target() instanceof StageTarget.Created)
        .extracting(StageLine::target)
        .containsExactlyInAnyOrder(
            new StageTarget.Created("Id. Decision Makers", 60),
            new StageTarget.Created("Value Proposition", 50),
            new StageTarget.Created("Perception Analysis", 70));
  }

  private static final String PIPELINE =
      """
      opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
      1C1I7A6R,Moses Frase,GTX Plus Basic,Cancity,Won,2016-10-20,2017-03-01,1054
      Z063OYW0,Darcel Schlecht,GTXPro,Isdom,Lost,2016-10-25,2017-03-11,0
      EC4QE1BX,Darcel Schlecht,MG Special,,Engaging,2016-11-25,,
      MV1LWRNH,Moses Frase,GTX Basic,Codehow,Prospecting,,,
      """;

  @Test
  void understandsAnExportWithoutNamesOrHistory() {
    Plan plan =
        plan(
            Workshop.english(),
            file("sales_pipeline.csv", PIPELINE),
            file(
                "sales_teams.csv",
                "sales_agent,manager,regional_office\nMoses Frase,Dustin B,East\n"),
            file(
                "accounts.csv",
                "account,sector,employees,office_location\nCancity,retail,2448,Kenya\n"),
            file("products.csv", "product,series,sales_price\nGTX Basic,GTX,550\n"),
            file(
                "data_dictionary.csv", "Table,Field,Description\naccounts,account,Company name\n"));
    assertThat(plan.sheets())
        .extracting(Sheet::kind)
        .containsExactly(
            Kind.OPPORTUNITIES, Kind.PEOPLE, Kind.ACCOUNTS, Kind.UNKNOWN, Kind.UNKNOWN);
    assertThat(plan.refused()).isEmpty();
    AnOpportunity won = named(plan, "Cancity – 1C1I7A6R");
    assertThat(won.moments())
        .extracting(Moment::stage)
        .containsExactly(new StageTarget.Created("Engaging", 20), WON);
    assertThat(won.moments())
        .extracting(Moment::at)
        .containsExactly(
            Instant.parse("2016-10-20T00:00:00Z"), Instant.parse("2017-03-01T00:00:00Z"));
    assertThat(won.moments().getFirst().amount()).isEmpty();
    assertThat(won.moments().getLast().amount()).contains(Money.of("1054", "USD"));
    assertThat(won.moments().getLast().closeDate()).contains(LocalDate.of(2017, 3, 1));
    assertThat(won.extra()).containsExactly(Map.entry("product", "GTX Plus Basic"));
    assertThat(named(plan, "Isdom – Z063OYW0").moments().getLast().amount())
        .contains(Money.of("0", "USD"));
    AnOpportunity engaging = named(plan, "MG Special – EC4QE1BX");
    assertThat(engaging.account()).isEmpty();
    assertThat(engaging.moments().getFirst().stage())
        .isEqualTo(new StageTarget.Created("Engaging", 20));
    assertThat(named(plan, "Codehow – MV1LWRNH").moments())
        .extracting(Moment::at)
        .containsExactly(Workshop.MONDAY);
    assertThat(plan.named()).hasSize(4);
    assertThat(plan.withoutAccount()).hasSize(1);
    assertThat(plan.owners()).extracting(OwnerLine::rows).containsExactly(2L, 2L);
    assertThat(plan.batch().people())
        .anySatisfy(moses -> {
          assertThat(moses.manager()).contains("dustin b");
          assertThat(moses.team()).contains("East");
        });
  }

  @Test
  void takesWhatAPersonSaysForWhatItWouldThink() {
    Plan plan = plan(Workshop.english(), file("sales_pipeline.csv", PIPELINE));
    Plan corrected =
        plan.corrected(
            Corrections.NONE
                .stage("engaging", new StageChoice.Existing(new StageId(2)))
                .owner("Moses Frase", new Corrections.Member(99, "Moses"))
                .column(0, 2, Meaning.TYPE)
                .in("EUR"));
    assertThat(named(corrected, "EC4QE1BX").moments().getFirst().stage()).isEqualTo(existing(2));
    AnOpportunity won = named(corrected, "Cancity – 1C1I7A6R");
    assertThat(won.type()).contains("GTX Plus Basic");
    assertThat(won.extra()).isEmpty();
    assertThat(won.moments().getLast().amount()).contains(Money.of("1054", "EUR"));
    assertThat(corrected.batch().people())
        .anySatisfy(moses -> assertThat(moses.member()).contains(new UserId(99)));
    Plan made = plan.corrected(Corrections.NONE.stage("Engaging", new StageChoice.Make(35)));
    assertThat(named(made, "MG Special – EC4QE1BX").moments().getFirst().stage())
        .isEqualTo(new StageTarget.Created("Engaging", 35));
    assertThat(plan.corrected(Corrections.NONE.kind(0, Kind.UNKNOWN)).obstacle())
        .contains(Obstacle.NOTHING);
  }

  @Test
  void keepsTheIdentityOfARowWhateverIsCorrected() {
    Plan plan = plan(Workshop.english(), file("sales_pipeline.csv", PIPELINE));
    Plan corrected = plan.corrected(Corrections.NONE.column(0, 2, Meaning.TYPE).in("EUR"));
    assertThat(corrected.batch().opportunities().getFirst().identity())
        .isEqualTo(plan.batch().opportunities().getFirst().identity());
  }

  @Test
  void understandsHubSpot() {
    Plan plan =
        plan(
            Workshop.english(),
            file(
                "hubspot-deals.csv",
                """
                Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Currency,Create Date,Deal probability,Is Closed Won,Pipeline,Associated Company,Associated Company IDs
                101,Acme renewal,Appointment scheduled (Sales Pipeline),2026-12-31 17:00,Mina Park,1200.50,EUR,2026-05-02 09:15,0.2,false,Sales Pipeline,Acme,555;556
                102,Beta,Closed won (Sales Pipeline),2026-06-01 10:00,Ben Ode,900,USD,2026-05-01 08:00,1,true,Sales Pipeline,Beta Inc,557
                """),
            file(
                "hubspot-companies.csv",
                "Record ID,Company name,Company Domain Name,Industry\n555,Acme,acme.com,Retail\n"),
            file(
                "hubspot-contacts.csv",
                "Record ID,First Name,Last Name,Email,Associated Company IDs\n9,Jo,Doe,jo@acme.com,555\n"));
    assertThat(plan.sheets())
        .extracting(Sheet::kind)
        .containsExactly(Kind.OPPORTUNITIES, Kind.ACCOUNTS, Kind.CONTACTS);
    assertThat(plan.sheets()).extracting(Sheet::dialect).containsOnly(Dialect.HUBSPOT);
    assertThat(plan.refused()).isEmpty();
    AnOpportunity renewal = named(plan, "Acme renewal");
    Moment moment = renewal.moments().getFirst();
    assertThat(moment.amount()).contains(Money.of("1200.50", "EUR"));
    assertThat(moment.probability()).contains(new Probability(20));
    assertThat(moment.at()).isEqualTo(Instant.parse("2026-05-02T09:15:00Z"));
    assertThat(renewal.account()).contains(new Link.ToId("555"));
    assertThat(named(plan, "Beta").account()).contains(new Link.ToIdOrName("557", "Beta Inc"));
    assertThat(named(plan, "Beta").moments())
        .extracting(Moment::stage)
        .containsExactly(PROSPECTING, WON);
    assertThat(plan.owners().getFirst().member()).contains(new Corrections.Member(77, "Mina Park"));
    assertThat(plan.batch().contacts().getFirst().name()).isEqualTo("Jo Doe");
  }

  @Test
  void understandsPipedriveWhoseStatusCloses() {
    Plan plan =
        plan(
            Workshop.english(),
            file(
                "deals.csv",
                """
                Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Owner,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date
                1,Solar roof,"12,000",USD,Sunny GmbH,Ana,Proposal/Price Quote,Won,2026-01-10 08:00:00,2026-02-01 12:00:00,,,2026-03-01
                2,Heat pump,800,USD,Warm Ltd,Ana,Qualification,Lost,2026-01-11 08:00:00,,2026-02-02 12:00:00,Price,
                3,Battery,500,USD,Warm Ltd,Ana,Demo Scheduled,Open,2026-01-12 08:00:00,,,,2026-12-01
                """));
    assertThat(plan.sheets().getFirst().dialect()).isEqualTo(Dialect.PIPEDRIVE);
    assertThat(plan.refused()).isEmpty();
    AnOpportunity won = named(plan, "Solar roof");
    assertThat(won.moments()).extracting(Moment::stage).containsExactly(existing(4), WON);
    assertThat(won.moments().getLast().at()).isEqualTo(Instant.parse("2026-02-01T12:00:00Z"));
    AnOpportunity lost = named(plan, "Heat pump");
    assertThat(lost.moments()).extracting(Moment::stage).containsExactly(existing(2), LOST);
    assertThat(lost.moments().getLast().at()).isEqualTo(Instant.parse("2026-02-02T12:00:00Z"));
    assertThat(lost.moments().getLast().closeDate()).contains(LocalDate.of(2026, 2, 2));
    assertThat(lost.lostReason()).contains("Price");
    assertThat(named(plan, "Battery").moments().getFirst().stage())
        .isEqualTo(new StageTarget.Created("Demo Scheduled", 40));
  }

  @Test
  void understandsAPlainKoreanTable() {
    Plan plan =
        plan(
            Workshop.korean(),
            file(
                "영업현황.csv",
                """
                기회명,고객사,단계,금액(만원),마감일,담당자,확률(%),비고
                스마트팩토리,한빛전자,협상/검토,"4,500",2026. 12. 31.,박민아,80,중요
                물류 자동화,대한물류,수주,1억 2천만원,26.09.01,이준,100,
                그룹웨어,누리,제안,미정,26.10.11,이준,,
                """));
    assertThat(plan.refused()).isEmpty();
    Moment factory = named(plan, "스마트팩토리").moments().getFirst();
    assertThat(factory.amount()).contains(Money.of("45000000", "KRW"));
    assertThat(factory.closeDate()).contains(LocalDate.of(2026, 12, 31));
    assertThat(factory.stage()).isEqualTo(existing(5));
    assertThat(factory.probability()).contains(new Probability(80));
    Moment logistics = named(plan, "물류 자동화").moments().getLast();
    assertThat(logistics.amount()).contains(Money.of("120000000", "KRW"));
    assertThat(logistics.stage()).isEqualTo(WON);
    assertThat(logistics.closeDate()).contains(LocalDate.of(2026, 9, 1));
    assertThat(named(plan, "그룹웨어").moments().getFirst().amount()).isEmpty();
    assertThat(named(plan, "스마트팩토리").description()).contains("중요");
    assertThat(plan.sheets().getFirst().column(Meaning.CLOSE_DATE).orElseThrow().dates())
        .hasValueSatisfying(dates -> assertThat(dates.isAmbiguous()).isTrue());
  }

  @Test
  void asksForTheOrderOfDatesThatTheValuesLeaveOpen() {
    String text = "Name,Stage,Close Date,Created Date\nA,Prospecting,03/04/2026,05/06/2026\n";
    Plan plan = plan(Workshop.english(), file("a.csv", text));
    Column close = plan.sheets().getFirst().column(Meaning.CLOSE_DATE).orElseThrow();
    assertThat(close.dates().orElseThrow().isAmbiguous()).isTrue();
    assertThat(only(plan).moments().getFirst().closeDate()).contains(LocalDate.of(2026, 3, 4));
    Plan switched =
        plan.corrected(Corrections.NONE.dates(0, close.index(), DateOrder.DAY_MONTH_YEAR));
    assertThat(only(switched).moments().getFirst().closeDate()).contains(LocalDate.of(2026, 4, 3));
  }

  @Test
  void takesTheOrderOfDatesFromAColumnThatIsSure() {
    String text = "Name,Stage,Close Date,Created Date\nA,Prospecting,03/04/2026,25/02/2026\n";
    assertThat(only(plan(Workshop.english(), file("a.csv", text))).moments().getFirst().closeDate())
        .contains(LocalDate.of(2026, 4, 3));
  }

  @Test
  void refusesARowForEverythingThatIsWrongWithIt() {
    Plan plan =
        plan(
            Workshop.english(),
            file(
                "a.csv",
                """
                Name,Stage,Amount,Close Date,Currency
                A,Prospecting,a lot,31.12.2026,USD
                ,Prospecting,5,2026-13-01,USD
                C,Prospecting,-5,,USD
                D,Prospecting,1.005,,USD
                E,Prospecting,5,,Doubloons
                F,Prospecting,5,,USD,more,still more
                G,Prospecting,0.30000000000000004,,USD
                """));
    assertThat(plan.refused())
        .extracting(refused -> refused.problems().stream().map(Problem::reason).toList())
        .containsExactly(
            List.of(Problem.Reason.NOT_AN_AMOUNT),
            List.of(Problem.Reason.NO_NAME, Problem.Reason.NOT_A_DATE),
            List.of(Problem.Reason.NEGATIVE),
            List.of(Problem.Reason.TOO_PRECISE),
            List.of(Problem.Reason.NOT_A_CURRENCY),
            List.of(Problem.Reason.TOO_MANY_VALUES));
    assertThat(only(plan).moments().getFirst().amount()).contains(Money.of("0.30", "USD"));
  }

  @Test
  void readsTheRolesThatContactsPlay() {
    Plan plan =
        plan(
            Workshop.english(),
            file(
                "roles.csv",
                "Id,OpportunityId,ContactId,Role,IsPrimary\n00K1,0061,0031,Evaluator,TRUE\n,0061,,,\n"));
    assertThat(plan.sheets().getFirst().kind()).isEqualTo(Kind.ROLES);
    assertThat(plan.batch().roles())
        .singleElement()
        .satisfies(role -> {
          assertThat(role.contact()).isEqualTo(new Link.ToId("0031"));
          assertThat(role.primary()).isTrue();
        });
    assertThat(plan.refused().getFirst().problems().getFirst().reason())
        .isEqualTo(Problem.Reason.NO_CONTACT);
  }

  @Test
  void knowsASalesforceIdInBothItsLengths() {
    assertThat(SalesforceId.of("001bm00001ZL8UE")).isEqualTo("001bm00001ZL8UEAA1");
    assertThat(SalesforceId.of("1C1I7A6R")).isEqualTo("1C1I7A6R");
  }

  @Test
  void refusesToMakeAStageOfEveryRow() {
    StringBuilder text = new StringBuilder("Name,Stage\n");
    for (int i = 0; i < 40; i++) {
      text.append("A").append(i).append(",Note ").append(i).append('\n');
    }
    assertThat(plan(Workshop.english(), file("a.csv", text.toString())).obstacle())
        .contains(Obstacle.TOO_MANY_STAGES);
  }

  private static AnOpportunity only(Plan plan) {
    assertThat(plan.batch().opportunities()).hasSize(1);
    return plan.batch().opportunities().getFirst();
  }

  private static AnOpportunity named(Plan plan, String name) {
    Optional<AnOpportunity> named =
        plan.batch().opportunities().stream().filter(told -> told.name().equals(name)).findFirst();
    assertThat(named).as(name + " among " + plan.batch().opportunities()).isPresent();
    return named.orElseThrow();
  }

  private static StageTarget existing(int id) {
    return new StageTarget.Existing(new StageId(id));
  }
}
