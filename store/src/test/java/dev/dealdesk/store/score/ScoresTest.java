package dev.dealdesk.store.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.workspace.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a score stands on, and what it must not see. */
class ScoresTest {

  private static final LocalDate LAST = LocalDate.parse("2026-02-01");
  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

  @Test
  void withoutHistoryTheStageSays() {
    Examples desk = Examples.workspace();
    OpportunityNumber number =
        opportunity(desk, "Proposal/Price Quote", LocalDate.parse("2026-05-01"));
    Score score = desk.read(d -> d.scores(desk.now()).of(number)).orElseThrow();
    assertThat(score).isEqualTo(new Score(75, List.of(), List.of(), new Basis.Prior(0, 30)));
    ClosePrediction close = desk.read(d -> d.scores(desk.now()).close(number)).orElseThrow();
    assertThat(close.likely()).isEqualTo("2026-05-01");
    assertThat(close.earliest()).isBetween("2026-03-03", "2026-04-15");
    assertThat(close.latest()).isBetween("2026-06-01", "2026-09-01");
    assertThat(close.basis()).isEqualTo(new Basis.Prior(0, 30));
  }

  @Test
  void whatHasClosedMovesWhatTheStageSays() {
    Examples desk = Examples.workspace();
    OpportunityNumber open = opportunity(desk, "Qualification", LocalDate.parse("2026-05-01"));
    for (int i = 0; i < 10; i++) {
      OpportunityNumber number = opportunity(desk, "Qualification", LocalDate.parse("2026-04-01"));
      desk.kimDoes(
          d -> d.opportunities().change(number, List.of(new Edit.Move(stage(d, "Closed Won")))));
    }
    Instant tomorrow = desk.now().plusSeconds(86_400);
    Score score = desk.read(d -> d.scores(tomorrow).of(open)).orElseThrow();
    assertThat(score.likelihood()).as("halfway from 10 to 100").isEqualTo(55);
    assertThat(score.basis()).isEqualTo(new Basis.Prior(10, 30));
  }

  @Test
  void nothingIsSaidOfWhatIsClosed() {
    Examples desk = Examples.workspace();
    OpportunityNumber number = opportunity(desk, "Closed Lost", LocalDate.parse("2026-03-01"));
    assertThat(desk.<Optional<Score>>read(d -> d.scores(desk.now()).of(number))).isEmpty();
    assertThat(desk.<Optional<ClosePrediction>>read(d -> d.scores(desk.now()).close(number)))
        .isEmpty();
    assertThat(desk.<Map<?, ?>>read(d -> d.scores(desk.now()).open())).isEmpty();
  }

  @Test
  void noCloseIsForeseenInThePast() {
    Examples desk = Lawful.DESK;
    LocalDate today = LocalDate.parse("2026-01-15");
    desk.read(d -> d.scores(NOW).closes())
        .values()
        .forEach(close -> {
          assertThat(close.earliest()).isAfterOrEqualTo(today);
          assertThat(close.basis()).isInstanceOf(Basis.Learned.class);
        });
  }

  @Test
  void everyProcessSaysTheSameAndSeesNothingOfLater() {
    Examples desk = generated(true);
    Map<OpportunityNumber, Score> scores = desk.read(d -> d.scores(NOW).open());
    Map<OpportunityNumber, ClosePrediction> closes = desk.read(d -> d.scores(NOW).closes());
    assertThat(scores).hasSizeGreaterThan(20);
    assertThat(scores.values()).anyMatch(score -> !score.raising().isEmpty());
    forget(desk, NOW);
    Store other = new Store(TestDatabase.shared());
    OpportunityNumber one = scores.keySet().iterator().next();
    Map<?, ?> scoresThere = other.read(desk.guild(), d -> d.scores(NOW).open());
    Map<?, ?> closesThere = other.read(desk.guild(), d -> d.scores(NOW).closes());
    Optional<Score> oneThere = other.read(desk.guild(), d -> d.scores(NOW).of(one));
    assertThat(scoresThere).isEqualTo(scores);
    assertThat(closesThere).isEqualTo(closes);
    assertThat(oneThere).hasValue(scores.get(one));
  }

  @Test
  void whatAnImportTellsOfTheEndIsNotTakenForTheBeginning() {
    Examples desk = generated(false);
    tellAmountsByTheEnd(desk);
    Map<OpportunityNumber, Score> scores = desk.read(d -> d.scores(NOW).open());
    assertThat(scores.values())
        .isNotEmpty()
        .allMatch(score -> score.raising().isEmpty() && score.lowering().isEmpty());
  }

  @Test
  void whatIsAtHandIsOnlyWhatWasLearned() {
    Examples desk = Lawful.DESK;
    OpportunityNumber one = desk.read(d -> d.scores(NOW).closes()).keySet().iterator().next();
    Store other = new Store(TestDatabase.shared());
    assertThat(other.<Optional<Score>>read(desk.guild(), d -> d.scores(NOW).atHand(one))).isEmpty();
    assertThat(other.wantsScores(desk.guild())).isTrue();
    other.read(
        desk.guild(),
        d -> {
          d.scores(NOW).learn();
          return d;
        });
    assertThat(other.wantsScores(desk.guild())).isFalse();
    assertThat(other.<Optional<Score>>read(desk.guild(), d -> d.scores(NOW).atHand(one)))
        .isPresent();
  }

  /** For tests that leave it as it is. */
  private static final class Lawful {
    static final Examples DESK = generated(true);
  }

  private static Examples generated(boolean lawful) {
    Examples desk = Examples.workspace();
    GeneratedSales.into(desk.guild(), LAST, 700, lawful);
    return desk;
  }

  private static OpportunityNumber opportunity(Examples desk, String stage, LocalDate close) {
    Outcome made =
        desk.kimDoes(d ->
            d.opportunities()
                .create(
                    "Sneakers", stage(d, stage), List.of(new Edit.CloseOn(Optional.of(close)))));
    return ((Outcome.Changed) made).after().number();
  }

  private static Stage stage(Desk desk, String name) {
    return desk.process().active().stream()
        .filter(stage -> stage.name().english().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The desk as it was at an instant. */
  private static void forget(Examples desk, Instant at) {
    sql(desk, at, "delete from dealdesk.activity where guild_id = :guild and at > :at");
    sql(desk, at, "delete from dealdesk.contact_role where guild_id = :guild and valid_from > :at");
    sql(
        desk,
        at,
        "delete from dealdesk.opportunity_version where guild_id = :guild and valid_from > :at");
    sql(
        desk,
        at,
        """
        update dealdesk.opportunity_version set valid_to = 'infinity'
        where guild_id = :guild and valid_to > :at
        """);
  }

  /** As an import does that knows of the closed ones only how they ended. */
  private static void tellAmountsByTheEnd(Examples desk) {
    Instant loaded = Instant.parse("2026-01-14T09:00:00Z");
    sql(
        desk,
        loaded,
        """
        delete from dealdesk.opportunity_version v using dealdesk.opportunity o
        where v.guild_id = :guild and o.guild_id = :guild and o.number = v.number
          and v.status = 'open' and v.valid_from > o.created_at and o.created_at < :at
        """);
    sql(
        desk,
        loaded,
        """
        update dealdesk.opportunity_version v set known_from = :at,
          valid_to = coalesce((select min(e.valid_from) from dealdesk.opportunity_version e
            where e.guild_id = :guild and e.number = v.number and e.status <> 'open'), 'infinity'),
          amount = case when exists (select from dealdesk.opportunity_version e
            where e.guild_id = :guild and e.number = v.number and e.status = 'won')
            then 90000 else 10 end
        where v.guild_id = :guild and v.status = 'open' and v.number in (
          select number from dealdesk.opportunity where guild_id = :guild and created_at < :at)
        """);
    sql(
        desk,
        loaded,
        "update dealdesk.opportunity set loaded_at = :at where guild_id = :guild and created_at < :at");
  }

  private static void sql(Examples desk, Instant at, String sql) {
    TestDatabase.sql(handle ->
        handle.createUpdate(sql).bind("guild", desk.guild().value()).bind("at", at).execute());
  }
}
