package dev.dealdesk.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.sandbox.rest.Upload;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Edit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Log to opportunity" in the menu of a message. */
class LogMessageTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private static final String LOG = "Log to opportunity";

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");

  @BeforeEach
  void onAMonday() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  private OpportunityNumber acme() {
    return seed.opportunity(
        "Acme renewal", seed.account("Acme"), "Needs Analysis", Seed.amount("45000", "USD"));
  }

  private List<Activity> logged(OpportunityNumber number) {
    return seed.read(d -> d.activities().of(number, 10));
  }

  @Test
  void aMessageBecomesAnActivityThatLeadsBackToIt() {
    OpportunityNumber number = acme();
    MessageView message = ben.say("Jane wants the quote by **Friday**");
    FormView form = mina.messageMenu(LOG, message).form();
    assertThat(form.field("Text").value()).isEqualTo("Ben: Jane wants the quote by **Friday**");
    MessageView reply =
        mina.submit(
                form,
                Map.of(
                    "Opportunity", "#1",
                    "What was it?", "Email received",
                    "Text", "Jane wants the quote by Friday"))
            .reply();
    assertThat(reply.ephemeral()).isFalse();
    assertThat(reply.pings()).isEmpty();
    assertThat(reply.text())
        .contains("**Email received** logged by Mina", "/" + message.id() + ")", "“Jane wants")
        .contains("#1 **Acme renewal** – Needs Analysis · $45,000");
    Activity activity = logged(number).getFirst();
    assertThat(activity.kind()).isEqualTo(Activity.Kind.EMAIL);
    assertThat(activity.direction()).contains(Activity.Direction.IN);
    assertThat(activity.messageUrl()).contains(url(message));
    assertThat(mina.slash("/opportunity show opportunity:#1").reply().text())
        .contains("email received", "[from a message](" + url(message) + ")");
    assertThat(mina.slash("/opportunity history opportunity:#1").reply().text())
        .contains("[from a message](" + url(message) + ")");
  }

  @Test
  void itIsTakenBackWhereItStands() {
    OpportunityNumber number = acme();
    MessageView message = mina.say("Called Jane");
    FormView form = mina.messageMenu(LOG, message).form();
    assertThat(form.field("Text").value()).isEqualTo("Called Jane");
    MessageView reply =
        mina.submit(form, Map.of("Opportunity", "#1", "What was it?", "Outgoing call")).reply();
    assertThat(logged(number)).hasSize(1);
    mina.click(reply, "Undo").reply();
    assertThat(logged(number)).isEmpty();
  }

  @Test
  void anotherOneCanBeTyped() {
    acme();
    OpportunityNumber second =
        seed.opportunity("Beta pilot", seed.account("Beta"), "Prospecting", new Edit[0]);
    FormView form = mina.messageMenu(LOG, mina.say("They said yes")).form();
    mina.submit(form, Map.of("Or another one", "beta pilot")).reply();
    assertThat(logged(second)).extracting(Activity::text).containsExactly("They said yes");
  }

  @Test
  void whatCannotBeLoggedCanBeMended() {
    acme();
    FormView form = mina.messageMenu(LOG, mina.say("They said yes")).form();
    Interaction nowhere = mina.submit(form, Map.of());
    assertThat(nowhere.reply().text()).contains("Nothing was logged: choose an opportunity");
    FormView again = mina.click(nowhere.reply(), "Edit again").form();
    assertThat(again.field("Text").value()).isEqualTo("They said yes");
    Interaction unknown = mina.submit(again, Map.of("Or another one", "#99"));
    assertThat(unknown.reply().text()).contains("#99");
    FormView third = mina.click(unknown.reply(), "Edit again").form();
    assertThat(third.field("Or another one").value()).isEqualTo("#99");
    mina.submit(third, Map.of("Or another one", "1"))
        .followUp(shown -> shown.text().contains("**Note** logged"));
  }

  @Test
  void anOpportunityThatIsDeletedMeanwhileIsNotLoggedTo() {
    OpportunityNumber number = acme();
    FormView form = mina.messageMenu(LOG, mina.say("They said yes")).form();
    seed.write(d -> d.opportunities().change(number, List.of(new Edit.Delete())));
    MessageView reply = mina.submit(form, Map.of("Opportunity", "#1")).reply();
    assertThat(reply.ephemeral()).isTrue();
    assertThat(reply.text()).contains("#1");
    assertThat(mina.click(reply, "Edit again").reply().text())
        .contains("no opportunity to log this to yet");
    assertThat(logged(number)).isEmpty();
  }

  @Test
  void ofAMessageWithoutTextItsFilesAreNamed() {
    acme();
    Upload offer =
        new Upload(
            "files[0]", "offer.pdf", "application/pdf", "x".getBytes(StandardCharsets.UTF_8));
    FormView form = mina.messageMenu(LOG, mina.say("", List.of(offer))).form();
    assertThat(form.field("Text").value()).isEqualTo("offer.pdf");
  }

  @Test
  void withoutAnyOpportunityTheMessageCanBeginOne() {
    Interaction logged = mina.messageMenu(LOG, mina.say("Gamma wants 20 seats for $9k"));
    assertThat(logged.reply().text()).contains("no opportunity to log this to yet");
    FormView form = mina.click(logged.reply(), "Create opportunity").form();
    assertThat(form.field("Name").value()).isEqualTo("Gamma wants 20 seats for $9k");
    assertThat(form.field("Amount").value()).isEqualTo("$9k");
  }

  @Test
  void whoMayNotEditIsNotAskedAnything() {
    acme();
    Role sales = server.role("Sales");
    desk.restrictEditing(server, sales);
    Interaction tried = mina.messageMenu(LOG, mina.say("They said yes"));
    assertThat(tried.reply().ephemeral()).isTrue();
    assertThat(tried.reply().text()).contains("sales role");
  }

  @Test
  void deliveredTwiceItIsLoggedOnce() {
    OpportunityNumber number = acme();
    FormView form = mina.messageMenu(LOG, mina.say("They said yes")).form();
    desk.sandbox().faults().deliverTwice(1);
    mina.submit(form, Map.of("Opportunity", "#1")).reply();
    assertThat(mina.slash("/opportunity show opportunity:#1").reply().text()).contains("note");
    assertThat(logged(number)).hasSize(1);
  }

  @Test
  void inKorean() {
    acme();
    Person minji = server.join("민지", "ko");
    MessageView message = minji.say("견적을 금요일까지 달라고 합니다");
    FormView form = minji.messageMenu("기회에 기록", message).form();
    assertThat(form.title()).isEqualTo("기회에 기록");
    MessageView reply = minji.submit(form, Map.of("기회", "#1", "어떤 활동인가요?", "받은 통화")).reply();
    assertThat(reply.text()).contains("민지 님이", "**받은 통화**", "견적을 금요일까지");
  }

  private String url(MessageView message) {
    return "https://discord.com/channels/%d/%d/%d"
        .formatted(server.id(), message.channelId(), message.id());
  }
}
