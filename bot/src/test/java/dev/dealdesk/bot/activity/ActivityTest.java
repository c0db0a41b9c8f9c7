package dev.dealdesk.bot.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActivityTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person jun = server.join("Jun", "ko");
  private MessageView card;

  @BeforeEach
  void anOpportunity() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    card =
        mina.slash(
                "/opportunity create name:\"Acme renewal\" account:Acme amount:45k"
                    + " close-date:2026-03-31 stage:\"Needs Analysis\"")
            .reply();
  }

  @Test
  void aNoteIsToldWithAWayBack() {
    MessageView noted =
        mina.slash("/opportunity note opportunity:#1 text:\"They want *two* years\"").reply();
    assertThat(noted.ephemeral()).isFalse();
    assertThat(noted.text())
        .contains("**📝 Note** · #1 Acme renewal", "> They want \\*two\\* years");
    assertThat(noted.button("Undo").disabled()).isFalse();
    MessageView shown = mina.click(noted, "Open card").reply();
    assertThat(shown.ephemeral()).isTrue();
    assertThat(shown.text()).contains("**Last activity** note", "They want \\*two\\* years");
  }

  @Test
  void aNoteIsTakenBack() {
    MessageView noted = mina.slash("/opportunity note opportunity:#1 text:Wrong").reply();
    mina.click(noted, "Undo").reply();
    assertThat(mina.slash("/opportunity activities opportunity:#1").reply().text())
        .contains("No activity yet")
        .doesNotContain("Wrong");
  }

  @Test
  void theCardsButtonWritesOnTheCardItself() {
    FormView form = mina.click(card, "Note").form();
    assertThat(form.title()).isEqualTo("Note on #1 Acme renewal");
    MessageView noted = mina.submit(form, Map.of("Text", "Budget is approved")).reply();
    assertThat(noted.id()).isEqualTo(card.id());
    assertThat(noted.text()).contains("**📝 Note** · #1 Acme renewal", "**Last activity** note");
  }

  @Test
  void aCallIsLoggedWithItsDirectionAndItsTime() {
    MessageView logged =
        mina.slash(
                "/opportunity log opportunity:#1 kind:Call direction:\"From the customer\""
                    + " when:\"yesterday 3pm\" text:\"Asked for a discount\"")
            .reply();
    assertThat(logged.text())
        .contains("**📞 Incoming call** · #1", "<t:1772377200:f>", "> Asked for a discount");
    assertThat(mina.slash("/opportunity history opportunity:#1").reply().text())
        .contains("**Activity logged** by Mina", "Call: Asked for a discount");
  }

  @Test
  void whatIsLeftOutIsAskedForInAForm() {
    FormView form = mina.choose(card, "More…", "Log a call, meeting or email…").form();
    assertThat(form.title()).isEqualTo("Log for #1 Acme renewal");
    MessageView logged =
        mina.submit(
                form,
                Map.of("What was it?", "Meeting", "Text", "Met the CFO", "When?", "10 minutes ago"))
            .reply();
    assertThat(logged.id()).isEqualTo(card.id());
    assertThat(logged.text()).contains("**🤝 Meeting** · #1", "**Last activity** meeting");
  }

  @Test
  void whatMakesNoSenseIsSaidAndCanBeMended() {
    MessageView unread =
        mina.slash("/opportunity log opportunity:#1 kind:Call text:Hello when:sometime").reply();
    assertThat(unread.ephemeral()).isTrue();
    assertThat(unread.text()).contains("I cannot read “sometime” as a day or time");
    FormView again = mina.click(unread, "Edit again").form();
    assertThat(again.field("Text").value()).isEqualTo("Hello");
    MessageView mended =
        mina.submit(again, Map.of("When?", "9:30 am yesterday"))
            .followUp(m -> m.text().contains("Call** · #1"));
    assertThat(mended.text()).contains("<t:1772357400:f>");
    assertThat(
            mina.slash("/opportunity log opportunity:#1 kind:Call text:Hi when:\"tomorrow 9am\"")
                .reply()
                .text())
        .contains("That is still to come", "Nothing has been logged");
    assertThat(
            mina.slash(
                    "/opportunity log opportunity:#1 kind:Meeting text:Hi"
                        + " direction:\"To the customer\"")
                .reply()
                .text())
        .contains("A meeting goes both ways");
    assertThat(mina.slash("/opportunity note opportunity:#9 text:Hi").reply().text())
        .contains("No opportunity is called “\\#9”");
  }

  @Test
  void anHourThatCanBeTwoIsAskedBack() {
    MessageView question =
        mina.slash("/opportunity log opportunity:#1 kind:Email text:Offer when:\"yesterday 3:00\"")
            .reply();
    assertThat(question.text()).contains("can be read in several ways");
    MessageView logged =
        mina.click(question, "Mar 1, 2026 15:00").followUp(m -> m.text().contains("Email** · #1"));
    assertThat(logged.text()).contains("✉️ Email", "<t:1772377200:f>");
  }

  @Test
  void theListIsPagedAndNarrowed() {
    for (int i = 1; i <= 7; i++) {
      mina.slash("/opportunity note opportunity:#1 text:\"Note %d\"".formatted(i)).reply();
    }
    mina.slash("/opportunity log opportunity:#1 kind:Call text:Rang when:\"2 days ago\"").reply();
    MessageView list = mina.choose(card, "More…", "Activities").reply();
    assertThat(list.ephemeral()).isTrue();
    assertThat(list.text())
        .contains("### Activities of #1 Acme renewal\n8 activities, the latest first")
        .contains("page 1 of 2")
        .containsSubsequence("Note 7", "Note 6")
        .doesNotContain("Rang");
    assertThat(mina.click(list, "Next").reply().text()).contains("Rang", "Note 1");
    MessageView calls = mina.choose(list, "Only…", "Calls").reply();
    assertThat(calls.id()).isEqualTo(list.id());
    assertThat(calls.text()).contains("1 call, the latest first", "Rang").doesNotContain("Note");
    assertThat(mina.choose(calls, "Only…", "Meetings").reply().text()).contains("No meeting yet");
  }

  @Test
  void speaksKorean() {
    MessageView noted = jun.slash("/기회 메모 기회:#1 내용:\"예산 확정\"").reply();
    assertThat(noted.text()).contains("**📝 메모** · #1 Acme renewal", "> 예산 확정");
    assertThat(noted.button("되돌리기").disabled()).isFalse();
    MessageView logged =
        jun.slash("/기회 활동기록 기회:#1 종류:이메일 방향:\"고객에게 연락함\" 언제:\"어제 오후 3시\" 내용:견적서").reply();
    assertThat(logged.text()).contains("**✉️ 보낸 이메일** · #1", "<t:1772377200:f>");
    assertThat(jun.slash("/기회 활동기록 기회:#1 종류:통화 내용:안부 언제:\"내일 오전 9시\"").reply().text())
        .contains("아직 일어나지 않은 일입니다");
    MessageView list = jun.slash("/기회 활동 기회:#1").reply();
    assertThat(list.text()).contains("### #1 Acme renewal 활동\n활동 2건, 최근 순");
    assertThat(jun.choose(list, "종류…", "이메일").reply().text()).contains("이메일 1건");
  }

  @Test
  void onlyWhoMayEditWrites() {
    desk.restrictEditing(server, server.role("Sales"));
    assertThat(jun.slash("/opportunity note opportunity:#1 text:Hi").reply().text())
        .contains("영업 역할");
    assertThat(jun.slash("/opportunity log opportunity:#1").reply().text()).contains("영업 역할");
    assertThat(jun.slash("/opportunity activities opportunity:#1").reply().text())
        .contains("활동 없음");
  }
}
