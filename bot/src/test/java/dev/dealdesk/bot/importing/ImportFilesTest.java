package dev.dealdesk.bot.importing;

import static dev.dealdesk.bot.importing.Samples.file;
import static dev.dealdesk.bot.importing.Samples.salesforceDemo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.bot.importing.table.RawFile;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.rest.Upload;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.StageKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportFilesTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person boss =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));

  @BeforeEach
  void itIsOctober() {
    desk.clock().moveTo(Instant.parse("2026-10-05T09:00:00Z"));
  }

  @Test
  void importsTheSalesforceDemoWithItsHistory() {
    MessageView preview = send(boss, salesforceDemo());
    assertThat(preview.ephemeral()).isTrue();
    assertThat(preview.text())
        .contains(
            "This is how I read the 4 files",
            "**Opportunity.csv** · Opportunities · Salesforce · 36 rows",
            "**OpportunityHistory.csv** · Opportunity history · Salesforce · 48 rows",
            "StageName → **Stage** (Qualification)",
            "Id. Decision Makers → new stage, 60%",
            "Opportunities: **36** new",
            "Accounts: **18** new",
            "there is no place for");
    MessageView done = press(boss, preview, "Import 127 rows");
    assertThat(done.text())
        .contains("127 rows were imported", "Opportunities: **36** added", "Value Proposition");
    assertThat(done.attachments()).isEmpty();
    List<Opportunity> all =
        IntStream.rangeClosed(1, 36).mapToObj(i -> opportunity(i).orElseThrow()).toList();
    assertThat(all).allSatisfy(each -> assertThat(each.account()).isPresent());
    assertThat(all.stream().filter(this::wasWonAndThenLost)).hasSize(7);
    Opportunity sla =
        all.stream().filter(each -> each.name().equals("United Oil SLA")).findFirst().orElseThrow();
    assertThat(sla.stage().name().english()).isEqualTo("Closed Lost");
    assertThat(sla.owner()).isEmpty();
    assertThat(
            this.<Optional<Opportunity>>read(d ->
                d.opportunities().findAsOf(sla.number(), Instant.parse("2026-03-01T00:00:00Z"))))
        .hasValueSatisfying(
            then -> assertThat(then.stage().name().english()).isEqualTo("Closed Won"));
  }

  private boolean wasWonAndThenLost(Opportunity now) {
    Instant before = now.stageSince().minus(1, ChronoUnit.MICROS);
    Optional<Opportunity> then = read(d -> d.opportunities().findAsOf(now.number(), before));
    return now.stage().kind() == StageKind.LOST
        && then.filter(each -> each.stage().kind() == StageKind.WON).isPresent();
  }

  @Test
  void theSameFilesTwiceChangeNothingAndSaySo() {
    press(boss, send(boss, salesforceDemo()), "Import 127 rows");
    MessageView again = send(boss, salesforceDemo());
    assertThat(again.text())
        .contains("Opportunities: **0** new · 36 the same", "**0** new · 48 the same");
    assertThat(again.button("Nothing new to import").disabled()).isTrue();
    assertThat(opportunity(37)).isEmpty();
  }

  @Test
  void readsThemOutOfAZip() {
    MessageView preview = send(boss, List.of(Samples.zip("export.zip", salesforceDemo())));
    assertThat(preview.text()).contains("Opportunities: **36** new");
  }

  @Test
  void isForManagersAndSaysSoBeforeAnythingIsRead() {
    Person rep = server.join("Rae", "en-US");
    MessageView refusal = send(rep, List.of(file("a.csv", "Name,Stage\nA,Prospecting\n")));
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(refusal.text()).contains("You need the manager role");
  }

  @Test
  void anotherPersonCannotTouchWhatWasSent() {
    MessageView preview = send(boss, List.of(file("a.csv", "Name,Stage\nA,Prospecting\n")));
    assertThat(preview.ephemeral()).isTrue();
    Person second = server.join("Sam", "en-US", server.role("Boss"));
    assertThat(second.sees(second.channel())).isEmpty();
  }

  @Test
  void asksForAFileAndTellsWhatItReads() {
    assertThat(boss.slash("/import").reply().text()).contains("file2", "HubSpot");
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
  void takesCorrectionsOfColumnsStagesAndOwners() {
    Person moses = server.join("Moses", "en-US");
    MessageView preview = send(boss, List.of(file("sales_pipeline.csv", PIPELINE)));
    assertThat(preview.text())
        .contains(
            "Cancity – 1C1I7A6R",
            "1 opportunity has no account",
            "Engaging → new stage, 20%",
            "2 open · 1 won ($1,054) · 1 lost",
            "kept by name: Moses Frase · Darcel Schlecht",
            "Isdom");

    MessageView stage = choose(preview, "Correct a stage…", "Engaging");
    MessageView preview2 = choose(stage, "Make it a new stage…", "New stage, 35%");
    assertThat(preview2.text()).contains("Engaging → new stage, 35%");

    MessageView owner = choose(preview2, "Correct an owner…", "Moses Frase");
    assertThat(owner.text()).contains("owns 2 opportunities in the files and is kept by name");
    MessageView preview3 = choose(owner, "It is this member…", String.valueOf(moses.id()));
    assertThat(preview3.text()).contains("in the server: Moses Frase → Moses");

    MessageView columns = choose(preview3, "Look at a file and correct its columns…", "0");
    MessageView column = choose(columns, "Correct a column…", "product");
    MessageView columns2 = choose(column, "The column is…", "Type");
    assertThat(columns2.text()).contains("product → **Type**");
    MessageView preview4 = press(boss, columns2, "Back");
    MessageView preview5 = choose(preview4, "Another currency…", "EUR");
    assertThat(preview5.text()).contains("1 won (€1,054)");

    MessageView done = press(boss, preview5, "Import 4 rows");
    assertThat(done.text()).contains("New in the sales process: Engaging");
    Opportunity won = opportunity(1).orElseThrow();
    assertThat(won.name()).isEqualTo("Cancity – 1C1I7A6R");
    assertThat(won.type()).contains("GTX Plus Basic");
    assertThat(won.amount()).contains(Money.of("1054", "EUR"));
    assertThat(won.closeDate()).contains(LocalDate.of(2017, 3, 1));
    assertThat(won.owner().flatMap(rep -> rep.user()))
        .hasValueSatisfying(user -> assertThat(user.value()).isEqualTo(moses.id()));
    Opportunity engaging = opportunity(3).orElseThrow();
    assertThat(engaging.probability().percent()).isEqualTo(35);
    assertThat(engaging.account()).isEmpty();
    assertThat(opportunity(2).orElseThrow().amount()).contains(Money.of("0", "EUR"));
  }

  @Test
  void knowsMembersWhoHaveWorkedHereByTheirNames() {
    Person rae = server.join("Rae Rep", "en-US");
    rae.slash(
            "/opportunity create name:X account:unknown amount:unknown close-date:unknown stage:Prospecting")
        .reply();
    String text = "Name,Stage,Owner\nA,Prospecting,rae rep\nB,Prospecting,Rae Rep\n";
    MessageView preview = send(boss, List.of(file("a.csv", text)));
    assertThat(preview.text()).contains("**Owners** in the server: rae rep → Rae Rep");
    press(boss, preview, "Import 2 rows");
    assertThat(opportunity(2).orElseThrow().owner().flatMap(owner -> owner.user()))
        .hasValueSatisfying(user -> assertThat(user.value()).isEqualTo(rae.id()));
  }

  @Test
  void mapsAStageToOneThatIsHere() {
    MessageView preview = send(boss, List.of(file("sales_pipeline.csv", PIPELINE)));
    MessageView stage = choose(preview, "Correct a stage…", "Engaging");
    MessageView preview2 = choose(stage, "It is this stage…", "Qualification");
    assertThat(preview2.text()).contains("Engaging → Qualification");
    press(boss, preview2, "Import 4 rows");
    assertThat(opportunity(3).orElseThrow().stage().name().english()).isEqualTo("Qualification");
  }

  @Test
  void switchesTheOrderOfDates() {
    String text = "Name,Stage,Close Date\nA,Prospecting,03/04/2027\n";
    MessageView preview = send(boss, List.of(file("a.csv", text)));
    assertThat(preview.text()).contains("03/04/2027 is read as month/day/year");
    MessageView columns = choose(preview, "Look at a file and correct its columns…", "0");
    MessageView column = choose(columns, "Correct a column…", "Close Date");
    MessageView columns2 = press(boss, column, "day/month/year");
    press(boss, press(boss, columns2, "Back"), "Import 1 row");
    assertThat(opportunity(1).orElseThrow().closeDate()).contains(LocalDate.of(2027, 4, 3));
  }

  @Test
  void givesRefusedRowsBackToBeMendedAndSentAgain() {
    String text =
        """
        Id,Name,Stage,Amount,Colour
        1,Good,Prospecting,100,fine
        2,Bad,Prospecting,a lot,"=HYPERLINK(""http://evil"")"
        """;
    MessageView preview = send(boss, List.of(file("deals.csv", text)));
    assertThat(preview.text()).contains("Opportunities: **1** new · ⚠️ 1 refused");
    MessageView done = press(boss, preview, "Import 1 row");
    assertThat(done.text()).contains("1 row was not imported");
    String back = download(done.attachments().getFirst());
    assertThat(back)
        .startsWith("\uFEFFId,Name,Stage,Amount,Colour,Dealdesk: reason\r\n")
        .contains("2,Bad,Prospecting,a lot,\"'=HYPERLINK(\"\"http://evil\"\")\"")
        .contains("“a lot” is not an amount")
        .doesNotContain("Good");

    MessageView again = send(boss, List.of(file("mended.csv", back.replace(",a lot,", ",2500,"))));
    assertThat(again.text()).contains("Opportunities: **1** new").doesNotContain("refused");
    press(boss, again, "Import 1 row");
    Opportunity mended = opportunity(2).orElseThrow();
    assertThat(mended.amount()).contains(Money.of("2500", "USD"));
    assertThat(mended.extra()).containsExactly(Map.entry("Colour", "=HYPERLINK(\"http://evil\")"));

    MessageView whole = send(boss, List.of(file("deals.csv", text.replace("a lot", "2500"))));
    assertThat(whole.text()).contains("Opportunities: **0** new · 2 the same");
  }

  @Test
  void asksAboutAccountsThatAreNowhere() {
    String text = "Id,AccountId,Name,StageName\n006A,001X,Deal,Prospecting\n";
    MessageView preview = send(boss, List.of(file("Opportunity.csv", text)));
    assertThat(preview.text()).contains("1 row points at an account", "001X", "or cancel");
    press(boss, preview, "Import 1, 1 without its account");
    assertThat(opportunity(1).orElseThrow().account()).isEmpty();
  }

  @Test
  void tellsFilesApartThatItCannotImport() {
    MessageView preview =
        send(boss, List.of(file("products.csv", "product,series,sales_price\nGTX,G,5\n")));
    assertThat(preview.text())
        .contains("**products.csv** · Not to be imported", "None of these files holds");
    assertThat(preview.button("Nothing new to import").disabled()).isTrue();
  }

  @Test
  void refusesWhatItCannotReadInOneSentence() {
    Map<String, RawFile> files = new HashMap<>();
    files.put("is empty", file("a.csv", ""));
    files.put("line 3: a quotation mark", file("a.csv", "Name,Stage\nA,B\nC,\"D\n"));
    files.put("300 columns", file("a.csv", "x,".repeat(299) + "x\n"));
    files.put("more than 32,767 characters", file("a.csv", "Name\n" + "x".repeat(40_000)));
    files.put("is not a table", new RawFile("a.csv", new byte[] {0, 1, 2, 3, 0, 0}));
    files.put(
        "far too large", Samples.zip("bomb.zip", List.of(file("a.csv", "0".repeat(20 << 20)))));
    files.forEach((sentence, hostile) -> {
      MessageView refusal = send(boss, List.of(hostile));
      assertThat(refusal.ephemeral()).isTrue();
      assertThat(refusal.text()).contains(sentence, "Nothing was imported");
    });
  }

  @Test
  void cancellingForgetsTheFiles() {
    MessageView preview = send(boss, List.of(file("a.csv", "Name,Stage\nA,Prospecting\n")));
    MessageView cancelled = press(boss, preview, "Cancel");
    assertThat(cancelled.text()).contains("Nothing was imported");
    assertThat(cancelled.buttons()).isEmpty();
    assertThat(opportunity(1)).isEmpty();
  }

  @Test
  void filesExpireAfterADay() {
    MessageView preview = send(boss, List.of(file("a.csv", "Name,Stage\nA,Prospecting\n")));
    desk.clock().moveTo(desk.clock().instant().plus(Duration.ofHours(25)));
    assertThat(boss.click(preview, "Import 1 row").reply().text()).contains("no longer waiting");
  }

  @Test
  void importsOnceThoughDeliveredTwice() {
    MessageView preview = send(boss, List.of(file("a.csv", "Name,Stage\nA,Prospecting\n")));
    desk.sandbox().faults().deliverTwice(1);
    press(boss, preview, "Import 1 row");
    assertThat(opportunity(1)).isPresent();
    assertThat(opportunity(2)).isEmpty();
  }

  @Test
  void speaksKorean() {
    Server seoul = desk.server("ko");
    Person manager = seoul.join("민아", "ko", seoul.role("팀장", Permission.MANAGE_SERVER));
    String text =
        """
        기회명,고객사,단계,금액(만원),마감일,담당자
        스마트팩토리,한빛전자,협상/검토,"4,500",2026-12-31,이준
        물류 자동화,대한물류,수주,"1,000",2026-09-01,이준
        """;
    byte[] cp949 = text.getBytes(Charset.forName("x-windows-949"));
    Map<String, Upload> files = Map.of("file", Upload.of("영업현황.csv", cp949));
    MessageView preview = manager.slash("/가져오기", files).reply();
    assertThat(preview.text())
        .contains(
            "파일 1개를 이렇게 읽었습니다",
            "**영업현황.csv** · 기회 · 일반 표 · 2행 · CP949(으)로 읽음",
            "단계 → **단계** (협상/검토)",
            "진행 중 1건 (₩45,000,000) · 수주 1건 (₩10,000,000)",
            "기회: **2건** 새로 추가");
    MessageView done = press(manager, preview, "2행 가져오기");
    assertThat(done.text()).contains("2행을 가져왔습니다");
    Optional<Opportunity> factory =
        desk.store()
            .read(TestDesk.guild(seoul), d -> d.opportunities().find(new OpportunityNumber(1)));
    assertThat(factory.orElseThrow().amount()).contains(Money.of("45000000", "KRW"));
  }

  private MessageView send(Person person, List<RawFile> files) {
    Map<String, Upload> uploads = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      uploads.put(
          i == 0 ? "file" : "file" + (i + 1), Upload.of(files.get(i).name(), files.get(i).bytes()));
    }
    return person.slash("/import", uploads).reply();
  }

  private static MessageView press(Person person, MessageView message, String button) {
    return after(person, person.click(message, button), message);
  }

  private MessageView choose(MessageView message, String menu, String option) {
    return after(boss, boss.choose(message, menu, option), message);
  }

  private static MessageView after(Person person, Interaction done, MessageView message) {
    done.reply();
    return person.look(message);
  }

  private Optional<Opportunity> opportunity(long number) {
    return read(d -> d.opportunities().find(new OpportunityNumber(number)));
  }

  private <T> T read(Function<Desk, T> work) {
    return desk.store().read(TestDesk.guild(server), work);
  }

  private static String download(MessageView.Attachment file) {
    try (InputStream in = URI.create(file.url()).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw new AssertionError(lost);
    }
  }
}
