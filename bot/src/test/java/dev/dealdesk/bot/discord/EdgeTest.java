package dev.dealdesk.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.bot.command.Attachment;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.interaction.Acknowledgement;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for every action, seen by the people who use it. */
class EdgeTest {

  private static final Trial trial = new Trial();

  @RegisterExtension static final TestDesk desk = TestDesk.with((_, _, _) -> trial.actions());

  private final Server server = desk.server("en-US");
  private final GuildId guild = TestDesk.guild(server);
  private final Person rep = server.join("Mina", "en-US");

  @Test
  void answersAtOnceWhatIsKnownAtOnce() {
    trial.whenTyped(guild, _ -> Reply.publicly(text("Hello")));
    Interaction typed = rep.slash("/help");
    assertThat(typed.reply().text()).isEqualTo("Hello");
    assertThat(typed.acknowledgement()).isEqualTo(Acknowledgement.REPLY);
  }

  @Test
  void announcesWhatTakesLonger() {
    CountDownLatch announced = new CountDownLatch(1);
    trial.whenTyped(
        guild,
        _ -> {
          await(announced);
          return Reply.publicly(text("At last"));
        });
    Interaction typed = rep.slash("/help");
    assertThat(typed.acknowledgement()).isEqualTo(Acknowledgement.DEFER);
    announced.countDown();
    assertThat(typed.reply().text()).isEqualTo("At last");
    assertThat(typed.reply().ephemeral()).isFalse();
    assertThat(typed.followUps()).isEmpty();
  }

  @Test
  void aRefusalAfterAPublicAnnouncementIsPrivateAll() {
    CountDownLatch announced = new CountDownLatch(1);
    trial.whenTyped(
        guild,
        _ -> {
          await(announced);
          return Reply.refuse("No such stage");
        });
    Interaction typed = rep.slash("/help");
    assertThat(typed.acknowledgement()).isEqualTo(Acknowledgement.DEFER);
    announced.countDown();
    MessageView refusal = typed.followUp(message -> message.text().equals("No such stage"));
    assertThat(refusal.ephemeral()).isTrue();
    Person other = server.join("Ben", "en-US");
    assertThat(other.sees(other.channel())).isEmpty();
  }

  @Test
  void whatBreaksIsToldPrivatelyWithAReference() {
    trial.whenTyped(
        guild,
        _ -> {
          throw new IllegalStateException("internal detail");
        });
    Interaction typed = rep.slash("/help");
    assertThat(typed.reply().ephemeral()).isTrue();
    assertThat(typed.reply().text())
        .contains("Try again", Long.toString(typed.id()))
        .doesNotContain("internal detail");
  }

  @Test
  void whatWasDoneButCannotBeShownIsToldSo() {
    trial.whenTyped(guild, _ -> Reply.publicly(new Block.Panel(Colour.OPEN, List.of(nested()))));
    MessageView reply = rep.slash("/help").reply();
    assertThat(reply.text()).contains("It is done");
    assertThat(reply.ephemeral()).isTrue();
  }

  @Test
  void whatDiscordRefusesToShowIsToldSo() {
    trial.whenTyped(guild, _ -> Reply.publicly(text("Done")));
    desk.sandbox().faults().fail("POST /interactions/{id}/{token}/callback", 400, 1);
    MessageView reply = rep.slash("/help").reply();
    assertThat(reply.text()).contains("It is done");
    assertThat(reply.ephemeral()).isTrue();
  }

  @Test
  void anInteractionDeliveredTwiceIsDoneOnce() {
    AtomicInteger runs = new AtomicInteger();
    trial.whenTyped(guild, _ -> Reply.publicly(text("Run " + runs.incrementAndGet())));
    desk.sandbox().faults().deliverTwice(1);
    assertThat(rep.slash("/help").reply().text()).isEqualTo("Run 1");
    // The gateway keeps the order: when this is answered, the second delivery has been seen.
    assertThat(rep.slash("/help").reply().text()).isEqualTo("Run 2");
  }

  @Test
  void buttonsBringTheirInputsAndEditTheirMessage() {
    Press press = Press.of(Trial.PRESSED).with("name", "50% = half & more #1");
    trial.whenTyped(guild, _ -> Reply.publicly(Block.Buttons.of(new Button("Go", press))));
    trial.whenPressed(guild, call -> Reply.edit(text(input(call, "name"))));
    MessageView message = rep.slash("/help").reply();
    rep.click(message, "Go").reply();
    assertThat(rep.look(message).text()).isEqualTo("50% = half & more #1");
  }

  @Test
  void aSlowButtonHoldsItsMessage() {
    CountDownLatch announced = new CountDownLatch(1);
    trial.whenTyped(guild, _ -> Reply.publicly(Block.Buttons.of(go())));
    trial.whenPressed(
        guild,
        _ -> {
          await(announced);
          return Reply.edit(text("Moved"));
        });
    MessageView message = rep.slash("/help").reply();
    Interaction click = rep.click(message, "Go");
    assertThat(click.acknowledgement()).isEqualTo(Acknowledgement.DEFER_UPDATE);
    announced.countDown();
    assertThat(click.reply().text()).isEqualTo("Moved");
    assertThat(click.reply().id()).isEqualTo(message.id());
  }

  @Test
  void severalRepliesComeInOrder() {
    trial.whenTyped(guild, _ -> Reply.publicly(Block.Buttons.of(go())));
    trial.whenPressed(
        guild,
        _ ->
            new Reply.Several(
                List.of(
                    Reply.publicly(text("Won!")),
                    Reply.edit(text("Card")),
                    Reply.privately(text("For you")))));
    MessageView message = rep.slash("/help").reply();
    Interaction click = rep.click(message, "Go");
    assertThat(click.followUp(each -> each.text().equals("For you")).ephemeral()).isTrue();
    assertThat(rep.look(message).text()).isEqualTo("Card");
    assertThat(click.followUps()).extracting(MessageView::text).containsExactly("Won!", "For you");
  }

  @Test
  void menusBringWhatWasChosen() {
    List<Choice> choices =
        List.of(new Choice("a", "First"), new Choice("b", "Second", "2nd", true));
    trial.whenTyped(
        guild,
        _ ->
            Reply.publicly(
                new Block.Menu(press("n", "1"), "stage", "Stage", choices, 2),
                new Block.PersonMenu(press("n", "2"), "owner", "Owner")));
    trial.whenPressed(
        guild,
        call ->
            Reply.privately(
                text(
                    "%s %s %s"
                        .formatted(
                            input(call, "n"),
                            call.inputs().texts("stage"),
                            call.inputs().person("owner").map(each -> each.name())))));
    MessageView message = rep.slash("/help").reply();
    assertThat(rep.choose(message, "Stage", "Second", "First").reply().text())
        .isEqualTo("1 [b, a] Optional.empty");
    assertThat(rep.choose(message, "Owner", "Mina").reply().text())
        .isEqualTo("2 [] Optional[Mina]");
  }

  @Test
  void formsBringWhatWasEntered() {
    trial.whenTyped(guild, _ -> new Reply.Ask(form(press("n", "142"))));
    trial.whenPressed(
        guild,
        call ->
            Reply.publicly(
                text(
                    "%s %s %s %s"
                        .formatted(
                            input(call, "n"),
                            input(call, "title"),
                            call.inputs().text("note").isPresent(),
                            call.inputs().texts("stage")))));
    FormView form = rep.slash("/help").form();
    assertThat(form.field("Title").value()).isEqualTo("as it was");
    MessageView reply = rep.submit(form, Map.of("Title", "Cloudy West", "Stage", "Second")).reply();
    assertThat(reply.text()).isEqualTo("142 Cloudy West false [b]");
  }

  @Test
  void aFormOpenedFromAMessageEditsThatMessage() {
    trial.whenTyped(guild, _ -> Reply.publicly(Block.Buttons.of(go())));
    trial.whenPressed(
        guild,
        call ->
            call.inputs().has("title")
                ? Reply.edit(text(input(call, "title")))
                : new Reply.Ask(form(Press.of(Trial.PRESSED))));
    MessageView message = rep.slash("/help").reply();
    rep.submit(rep.click(message, "Go").form(), Map.of("Title", "Edited")).reply();
    assertThat(rep.look(message).text()).isEqualTo("Edited");
  }

  @Test
  void aFormThatCannotOpenInTimeIsOfferedByAButton() {
    CountDownLatch announced = new CountDownLatch(1);
    trial.whenTyped(
        guild,
        _ -> {
          await(announced);
          return new Reply.Ask(form(Press.of(Trial.PRESSED)));
        });
    Interaction typed = rep.slash("/help");
    assertThat(typed.acknowledgement()).isEqualTo(Acknowledgement.DEFER);
    announced.countDown();
    MessageView offer = typed.followUp(MessageView::ephemeral);
    assertThat(rep.click(offer, "Open the form").form().title()).isEqualTo("Edit");
  }

  @Test
  void everyKindOfBlockIsShown() {
    trial.whenTyped(guild, _ -> Reply.publicly(everything().toArray(Block[]::new)));
    MessageView message = rep.slash("/help").reply();
    assertThat(message.text()).contains("Paragraph", "Beside", "Inside");
    assertThat(message.buttons()).extracting(MessageView.Button::label).contains("Go", "Stop");
    assertThat(message.button("Stop").disabled()).isTrue();
    assertThat(message.attachments())
        .extracting(MessageView.Attachment::filename)
        .containsExactlyInAnyOrder("chart.png", "rows.csv");
  }

  @Test
  void anEditReplacesFormerFiles() {
    trial.whenTyped(guild, _ -> Reply.publicly(everything().toArray(Block[]::new)));
    trial.whenPressed(guild, _ -> Reply.edit(new Block.Download(file("other.csv"))));
    MessageView message = rep.slash("/help").reply();
    rep.click(message, "Go").reply();
    assertThat(rep.look(message).attachments())
        .extracting(MessageView.Attachment::filename)
        .containsExactly("other.csv");
  }

  @Test
  void equalButtonsOfOneMessageAllWork() {
    trial.whenTyped(
        guild, _ -> Reply.publicly(Block.Buttons.of(go(), new Button("Too", go().press()))));
    trial.whenPressed(guild, _ -> Reply.privately(text("Went")));
    MessageView message = rep.slash("/help").reply();
    assertThat(rep.click(message, "Too").reply().text()).isEqualTo("Went");
  }

  @Test
  void labelsAreCutAndNotRefused() {
    String long90 = "가".repeat(90);
    trial.whenTyped(guild, _ -> Reply.publicly(Block.Buttons.of(new Button(long90, go().press()))));
    assertThat(rep.slash("/help").reply().buttons().getFirst().label())
        .isEqualTo("가".repeat(79) + "…");
  }

  @Test
  void whatIsTooLongForOneMessageTakesSeveral() {
    String lines = String.join("\n", Collections.nCopies(300, "A line of thirty characters..."));
    trial.whenTyped(
        guild, _ -> Reply.publicly(new Block.Panel(Colour.PLAIN, List.of(text(lines)))));
    Interaction typed = rep.slash("/help");
    MessageView last = typed.followUp(_ -> typed.followUps().size() == 2);
    String all =
        typed.reply().text()
            + "\n"
            + String.join("\n", typed.followUps().stream().map(MessageView::text).toList());
    assertThat(all.lines().filter(line -> !line.isEmpty())).hasSize(300);
    assertThat(last.text()).isNotBlank();
  }

  @Test
  void whatIsTooLongForAnEditSaysHowMuchIsMissing() {
    String lines = String.join("\n", Collections.nCopies(300, "A line of thirty characters..."));
    trial.whenTyped(guild, _ -> Reply.publicly(Block.Buttons.of(go())));
    trial.whenPressed(guild, _ -> Reply.edit(text(lines), Block.Buttons.of(go())));
    MessageView message = rep.slash("/help").reply();
    rep.click(message, "Go").reply();
    MessageView edited = rep.look(message);
    long shown = edited.text().lines().filter(line -> line.startsWith("A line")).count();
    assertThat(edited.text()).contains("… %d more lines".formatted(300 - shown));
    assertThat(edited.buttons()).hasSize(1);
  }

  @Test
  void onlyThosePeopleAreNotifiedWhomAReplyIsFor() {
    Person owner = server.join("Olga", "en-US");
    String mentions = "<@%d> <@%d> @everyone".formatted(owner.id(), rep.id());
    trial.whenTyped(
        guild,
        _ ->
            new Reply.Say(
                Visibility.PUBLIC, List.of(text(mentions)), Set.of(new UserId(owner.id()))));
    assertThat(rep.slash("/help").reply().pings()).containsExactly(owner.id());
  }

  @Test
  void aButtonThatLeadsNowhereSaysSoInThePersonsLanguage() {
    trial.whenTyped(
        guild, _ -> Reply.publicly(Block.Buttons.of(new Button("Old", Press.of("no.longer")))));
    MessageView message = rep.slash("/help").reply();
    MessageView reply = server.join("미나", "ko").click(message, "Old").reply();
    assertThat(reply.text()).contains("명령어를 다시 입력해 주세요");
    assertThat(reply.ephemeral()).isTrue();
  }

  @Test
  void countsWhatWasDoneAndHowItEnded() {
    trial.whenTyped(guild, _ -> Reply.refuse("No"));
    long before = refused();
    rep.slash("/help").reply();
    // It is counted when all is done, which is a moment after the answer is seen.
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          while (refused() == before) {
            Thread.onSpinWait();
          }
        });
    assertThat(refused()).isEqualTo(before + 1);
  }

  private static long refused() {
    return desk.meters().find("dealdesk.actions").tag("outcome", "refused").timers().stream()
        .mapToLong(timer -> timer.count())
        .sum();
  }

  private static List<Block> everything() {
    return List.of(
        text("Paragraph"),
        text(" "),
        new Block.Section("Beside", go()),
        new Block.Divider(),
        new Block.Buttons(
            IntStream.range(0, 7).mapToObj(i -> new Button("B" + i, press("i", i))).toList()),
        new Block.Picture(file("chart.png"), "A chart"),
        new Block.Download(file("rows.csv")),
        new Block.Panel(
            Colour.WON,
            List.of(
                text("Inside"),
                Block.Buttons.of(new Button("Stop", press("s", 1), Button.Weight.DANGER, false)))));
  }

  private static Block nested() {
    return new Block.Panel(Colour.OPEN, List.of(text("too deep")));
  }

  private static Form form(Press press) {
    return new Form(
        "Edit",
        press,
        List.of(
            new Form.TextField("title", "Title", "as it was", "e.g. Cloudy West", true, false),
            new Form.TextField("note", "Note", "", "", false, true),
            new Form.ChoiceField(
                "stage",
                "Stage",
                List.of(new Choice("a", "First"), new Choice("b", "Second")),
                false)));
  }

  private static Button go() {
    return new Button("Go", Press.of(Trial.PRESSED));
  }

  private static Press press(String name, Object value) {
    return Press.of(Trial.PRESSED).with(name, value);
  }

  private static Block text(String words) {
    return new Block.Text(words);
  }

  private static Attachment file(String name) {
    return new Attachment(name, "a,b\n".getBytes(StandardCharsets.UTF_8));
  }

  private static String input(Call call, String name) {
    return call.inputs().text(name).orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
