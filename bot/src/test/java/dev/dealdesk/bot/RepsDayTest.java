package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Opportunity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rep's Monday, from the morning message to the last note, in either language. */
class RepsDayTest {

  private static final OpportunityNumber RENEWAL = new OpportunityNumber(1);

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person ben = server.join("Ben", "en-US");

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "ko"})
  void fromTheMorningMessageToTheLastNote(String locale) {
    Texts words = new Bundles().in(Locale.forLanguageTag(locale));
    Person mina = server.join("Mina", locale);
    lastFriday(mina);

    at("2026-03-02T09:00:00Z");
    MessageView morning = told(mina).getFirst();
    assertThat(morning.text())
        .contains("#1", "Acme renewal", "Send the offer", "#2", "Globex pilot");
    MessageView renewal =
        mina.dm().click(morning, words.label("notice.open", "number", RENEWAL)).reply();
    assertThat(renewal.text()).contains("Acme renewal", "Send the offer");

    at("2026-03-02T09:20:00Z");
    MessageView logged =
        mina.slash("/opportunity log opportunity:#1 kind:Call direction:out text:\"Jane likes it\"")
            .reply();
    assertThat(logged.text()).contains("#1", "> Jane likes it");
    MessageView card = mina.slash("/opportunity show opportunity:#1").reply();
    assertThat(
            mina.choose(card, words.label("card.move"), stage("Proposal/Price Quote", locale))
                .reply()
                .text())
        .contains(stage("Proposal/Price Quote", locale), "75%");
    plan(mina, card, words);
    mina.slash("/contact create name:\"Jane Roe\" account:Acme title:CFO").reply();
    MessageView tagged =
        mina.slash(
                "/contact-role add opportunity:#1 contact:\"Jane Roe\" role:\"Decision Maker\""
                    + " primary:true")
            .reply();
    assertThat(tagged.text()).contains("Jane Roe");

    at("2026-03-02T11:00:00Z");
    MessageView slip = mina.slash("/opportunity won opportunity:#2").reply();
    mina.click(slip, words.label("card.undo")).reply();
    MessageView card2 =
        mina.slash("/opportunity edit opportunity:#2 close-date:2026-03-31").reply();
    assertThat(card2.text()).contains("Globex pilot");
    Channel thread = talkInItsThread(mina, words);
    assertThat(seed.<List<Activity>>read(d -> d.activities().of(RENEWAL, 5)))
        .extracting(Activity::text)
        .containsExactly("Legal has no objections", "Jane likes it");

    at("2026-03-02T15:00:00Z");
    MessageView asked = ben.say("Initech wants 20 seats");
    FormView form = mina.messageMenu(words.label("menu.message.create"), asked).form();
    MessageView started =
        mina.submit(form, Map.of(words.label("start.field.account"), "Initech")).reply();
    assertThat(started.text()).contains("#3", "Initech");
    mina.slash("/opportunity assign opportunity:#3 owner:@Ben").reply();
    at("2026-03-02T15:05:00Z");
    assertThat(told(ben).getLast().text()).contains("#3", "Mina");

    at("2026-03-02T17:50:00Z");
    assertThat(mina.slash("/opportunity list mine:true").reply().text())
        .contains("#1", "#2")
        .doesNotContain("Initech");
    mina.slash("/opportunity note opportunity:#1 text:\"Offer is out\"").reply();
    desk.tick(server);
    assertThat(thread.messages().getLast().text()).contains("Offer is out");

    at("2026-03-02T20:00:00Z");
    assertThat(told(mina)).as("nobody else changed what is hers").hasSize(1);
    Opportunity evening = one();
    assertThat(evening.stage().name().english()).isEqualTo("Proposal/Price Quote");
    assertThat(evening.nextStep().orElseThrow().text()).isEqualTo("Call Jane");
    assertThat(seed.<Integer>read(d -> new Histories(d).check())).isEqualTo(3);
  }

  private void lastFriday(Person mina) {
    desk.clock().moveTo(Instant.parse("2026-02-27T10:00:00Z"));
    ben.slash("/opportunity list").reply();
    mina.slash(
            "/opportunity create name:\"Acme renewal\" account:Acme amount:45k"
                + " close-date:2026-03-31 stage:\"Needs Analysis\"")
        .reply();
    mina.slash(
            "/opportunity next-step opportunity:#1 next-step:\"Send the offer\""
                + " next-step-due:2026-03-02")
        .reply();
    mina.slash(
            "/opportunity create name:\"Globex pilot\" account:Globex amount:8k"
                + " close-date:2026-02-28")
        .reply();
    desk.tick(server);
  }

  private static void plan(Person mina, MessageView card, Texts words) {
    FormView form = mina.click(mina.look(card), words.label("card.plan")).form();
    Map<String, String> entered =
        Map.of(
            form.fields().getFirst().label(), "Call Jane", form.fields().getLast().label(), "fri");
    assertThat(mina.submit(form, entered).reply().text()).contains("Call Jane");
  }

  private Channel talkInItsThread(Person mina, Texts words) {
    MessageView card = mina.slash("/opportunity show opportunity:#1").reply();
    mina.click(card, words.label("thread.button")).reply();
    Channel thread = server.channel("#1 Acme renewal");
    ben.in(thread).say("@Dealdesk Legal has no objections");
    thread.await(message -> message.text().contains("#1") && message.buttons().size() == 1);
    return thread;
  }

  private Opportunity one() {
    return seed.read(d -> d.opportunities().find(RENEWAL)).orElseThrow();
  }

  private String stage(String english, String locale) {
    return seed.read(d -> d.process().active()).stream()
        .filter(stage -> stage.name().english().equals(english))
        .findFirst()
        .orElseThrow()
        .name()
        .in(Locale.forLanguageTag(locale));
  }

  private void at(String instant) {
    desk.clock().moveTo(Instant.parse(instant));
    desk.tick(server);
  }

  private static List<MessageView> told(Person person) {
    return person.dm().sees(person.dm().channel()).stream()
        .filter(message -> !message.ephemeral())
        .toList();
  }
}
