package dev.dealdesk.bot.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dealdesk.bot.importing.plan.Circumstances;
import dev.dealdesk.sandbox.Demo;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.importing.Batch;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Filter;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Order;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.StageKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

  /** The export's last changes are two minutes apart, and it is the last that is in the week. */
  private static final Duration WEEK = Duration.ofDays(7).plusMinutes(2);

  private final Store store = new Store(TestDatabase.shared());
  private final GuildId guild = TestDatabase.freshGuild();

  private int started;

  @Test
  void comesToWhatItIsKnownFor() {
    fill(TUESDAY);
    Map<String, Long> stages =
        opportunities(Filter.ALL).stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.stage().name().english(), Collectors.counting()));
    assertThat(stages)
        .isEqualTo(
            Map.of(
                "Prospecting", 2L,
                "Qualification", 2L,
                "Needs Analysis", 3L,
                "Value Proposition", 2L,
                "Id. Decision Makers", 1L,
                "Perception Analysis", 2L,
                "Proposal/Price Quote", 2L,
                "Negotiation/Review", 2L,
                "Closed Won", 13L,
                "Closed Lost", 9L));
    long accounts = read(desk -> desk.accounts().count());
    long contacts = read(desk -> desk.contacts().count(Optional.empty()));
    assertThat(accounts).isEqualTo(19);
    assertThat(contacts).isEqualTo(27);
    assertThat(read(Desk::workspace).language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void sevenAreLostAfterTheyWereWon() {
    fill(TUESDAY);
    assertThat(opportunities(Filter.ALL).stream().filter(this::wasWonBeforeItWasLost))
        .hasSize(7)
        .allSatisfy(lost -> assertThat(lost.lostReason()).isPresent())
        .allSatisfy(
            lost -> assertThat(lost.since()).isBetween(TUESDAY.minus(Duration.ofDays(7)), TUESDAY));
  }

  private boolean wasWonBeforeItWasLost(Opportunity opportunity) {
    List<StageKind> kinds =
        read(desk ->
            desk.opportunities().history(opportunity.number(), 0, 100).reversed().stream()
                .flatMap(change ->
                    desk.opportunities().findAsOf(opportunity.number(), change.at()).stream())
                .map(state -> state.stage().kind())
                .toList());
    return kinds.contains(StageKind.WON) && kinds.getLast() == StageKind.LOST;
  }

  @Test
  void totalsAreTheSumOfTheRows() {
    fill(TUESDAY);
    Totals totals = read(desk -> desk.listing().totals(open()));
    Map<Currency, BigDecimal> sums =
        opportunities(open()).stream()
            .flatMap(each -> each.amount().stream())
            .collect(
                Collectors.toMap(
                    money -> money.currency(), money -> money.amount(), BigDecimal::add));
    assertThat(totals.count()).isEqualTo(16);
    assertThat(totals.unknownAmounts()).isEqualTo(1);
    assertThat(totals.lines())
        .extracting(line -> line.amount().amount())
        .containsExactly(
            sums.get(Currency.getInstance("KRW")), sums.get(Currency.getInstance("USD")));
    assertThat(sums)
        .containsEntry(Currency.getInstance("USD"), new BigDecimal("2151000.00"))
        .containsEntry(Currency.getInstance("KRW"), new BigDecimal("450000000"));
  }

  /** Around new year, a leap day, either change of the clocks, and the export's own Saturday. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-08T00:10:00Z",
        "2026-03-29T02:30:00Z",
        "2026-10-25T01:30:00Z",
        "2026-11-23T00:00:00Z",
        "2026-11-28T20:59:59Z",
        "2026-11-28T21:00:00Z",
        "2026-11-28T21:00:01Z",
        "2026-11-29T23:59:59Z",
        "2026-12-31T23:59:59Z",
        "2027-01-01T00:00:00Z",
        "2028-02-29T12:00:00Z"
      })
  void looksAliveWheneverItBegins(Instant now) {
    fill(now);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Opportunity> open = opportunities(open());
    assertThat(open)
        .hasSize(16)
        .allSatisfy(each -> assertThat(each.owner().map(Person::name)).isPresent())
        .allSatisfy(each ->
            assertThat(each.closeDate().orElseThrow())
                .isBetween(today.minusDays(8), today.plusDays(92)))
        .allSatisfy(each -> assertThat(roles(each)).filteredOn(ContactRole::primary).hasSize(1));
    assertThat(open).filteredOn(each -> each.closeDate().orElseThrow().isBefore(today)).hasSize(2);
    assertThat(open)
        .filteredOn(each -> due(each).filter(day -> day.isBefore(today)).isPresent())
        .hasSize(3);
    assertThat(lastInstant()).isBeforeOrEqualTo(now).isAfter(now.minus(Duration.ofDays(4)));
    assertThat(movesSince(now.minus(WEEK)))
        .containsKeys(
            Change.Kind.CREATED, Change.Kind.MOVED, Change.Kind.CLOSED, Change.Kind.EDITED)
        .doesNotContainKey(Change.Kind.IMPORTED)
        .containsEntry(Change.Kind.CLOSED, 9L);
  }

  private static Optional<LocalDate> due(Opportunity opportunity) {
    return opportunity.nextStep().flatMap(step -> step.due());
  }

  private List<ContactRole> roles(Opportunity opportunity) {
    return read(desk -> desk.contactRoles().of(opportunity.number()));
  }

  private Map<Change.Kind, Long> movesSince(Instant since) {
    return opportunities(Filter.ALL).stream()
        .flatMap(each -> read(desk -> desk.opportunities().history(each.number(), 0, 100)).stream())
        .filter(change -> change.loadedAt().orElse(change.at()).isAfter(since))
        .collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
  }

  /** The latest of all instants that the workspace holds, whatever they are of. */
  private Instant lastInstant() {
    return TestDatabase.sql(handle ->
        handle
            .createQuery(
                """
                select greatest(
                  (select max(greatest(at, loaded_at)) from dealdesk.change where guild_id = :guild),
                  (select max(greatest(valid_from, known_from, stage_since)) from dealdesk.opportunity_version where guild_id = :guild),
                  (select max(nullif(valid_to, 'infinity')) from dealdesk.opportunity_version where guild_id = :guild),
                  (select max(valid_from) from dealdesk.contact_role where guild_id = :guild),
                  (select max(greatest(at, logged_at)) from dealdesk.activity where guild_id = :guild),
                  (select max(at) from dealdesk.interaction where guild_id = :guild))
                """)
            .bind("guild", guild.value())
            .mapTo(OffsetDateTime.class)
            .one()
            .toInstant());
  }

  @Test
  void isLoadedOnce() {
    fill(TUESDAY);
    List<Long> counts = counts();
    fill(TUESDAY.plus(Duration.ofDays(30)));
    assertThat(counts()).isEqualTo(counts);
    assertThat(started).isEqualTo(1);
  }

  @Test
  void leavesAWorkspaceThatIsThereAlone() {
    store.open(guild, "Ours", Locale.KOREAN, ProcessTemplate.DEFAULT, TUESDAY);
    fill(TUESDAY);
    assertThat(opportunities(Filter.ALL)).isEmpty();
    assertThat(started).isZero();
  }

  @Test
  void isAllThereOrNotAtAll() {
    IllegalStateException killed = new IllegalStateException("killed");
    assertThatThrownBy(() ->
            store.begin(
                guild,
                "Half",
                Locale.ENGLISH,
                ProcessTemplate.SALESFORCE,
                TUESDAY,
                together -> {
                  new Filling(SeedReading.read(), together, TUESDAY).run();
                  throw killed;
                }))
        .isSameAs(killed);
    assertThat(counts()).containsOnly(0L);
    fill(TUESDAY);
    assertThat(opportunities(Filter.ALL)).hasSize(38);
  }

  @Test
  void letsTheManagerImport() {
    fill(TUESDAY);
    Seed seed = SeedReading.read();
    assertThat(may("dana", seed)).isTrue();
    assertThat(may("ben", seed)).isFalse();
  }

  private boolean may(String key, Seed seed) {
    Seed.Someone someone = seed.person(key);
    Author author =
        new Author(someone.user(), someone.name(), Set.of(someone.role()), false, 1, TUESDAY);
    return author.may(Right.MANAGE, read(Desk::workspace));
  }

  @Test
  void itsPeopleAreTheDemoServers() {
    Seed seed = SeedReading.read();
    assertThat(seed.managerRole()).isEqualTo(Demo.SALES_MANAGER_ROLE);
    assertThat(seed.person("ben")).isEqualTo(someone(Demo.BEN, "Ben Carter", Demo.SALES_REP_ROLE));
    assertThat(seed.person("minji")).isEqualTo(someone(Demo.MINJI, "김민지", Demo.SALES_REP_ROLE));
    assertThat(seed.person("dana"))
        .isEqualTo(someone(Demo.DANA, "Dana Fox", Demo.SALES_MANAGER_ROLE));
  }

  private static Seed.Someone someone(long user, String name, long role) {
    return new Seed.Someone(new UserId(user), name, role);
  }

  @Test
  void theSeedCallsOpportunitiesAsTheExportDoes() throws IOException {
    fill(TUESDAY);
    Map<String, String> seeded =
        new ObjectMapper()
            .readTree(Resource.bytes("seed.json"))
            .required("opportunities")
            .valueStream()
            .collect(Collectors.toMap(each -> text(each, "id"), each -> text(each, "name")));
    Map<String, String> exported =
        read(desk ->
                Export.read(
                    new Circumstances(desk.workspace(), desk.process(), List.of(), TUESDAY)))
            .opportunities()
            .stream()
            .collect(
                Collectors.toMap(
                    told -> told.identity().externalId().orElseThrow(), Batch.AnOpportunity::name));
    assertThat(seeded).isEqualTo(exported);
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asText();
  }

  private void fill(Instant now) {
    new Sample(store).fill(guild, "Demo", now, () -> started++);
  }

  private <T> T read(Function<Desk, T> work) {
    return store.read(guild, work);
  }

  private List<Opportunity> opportunities(Filter filter) {
    return read(desk -> desk.listing().page(filter, Order.CREATED, 0, 100));
  }

  private static Filter open() {
    return Filter.ALL.withStatus(StageKind.OPEN);
  }

  private List<Long> counts() {
    return TestDatabase.sql(handle ->
        List.of(
                "workspace",
                "interaction",
                "change",
                "opportunity_version",
                "contact_role",
                "activity",
                "account",
                "contact",
                "person")
            .stream()
            .map(table ->
                handle
                    .createQuery(
                        "select count(*) from dealdesk.%s where guild_id = :guild".formatted(table))
                    .bind("guild", guild.value())
                    .mapTo(Long.class)
                    .one())
            .toList());
  }
}
