package dev.dealdesk.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.ChannelRight;
import dev.dealdesk.bot.command.Place;
import dev.dealdesk.bot.command.Trace;
import dev.dealdesk.bot.command.Whereabouts;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.UserId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages that answer nobody: who gets them, and what is said where nobody can. */
class MessengerTest {

  private static final Trial trial = new Trial();

  @RegisterExtension static final TestDesk desk = TestDesk.with((_, _, _) -> trial.actions());

  private static final Set<UserId> NOBODY = Set.of();

  private final Server server = desk.server("en-US");
  private final GuildId guild = TestDesk.guild(server);
  private final Person rep = server.join("Mina", "en-US");
  private final Channel general = server.channel("general");
  private final Messenger messenger = desk.messenger();

  @Test
  void aMessageOfOneNonceIsPostedOnce() {
    Delivery first = messenger.toChannel(guild, general.id(), text("Moved"), NOBODY, "change 1");
    Delivery again = messenger.toChannel(guild, general.id(), text("Moved"), NOBODY, "change 1");
    assertThat(first).isInstanceOf(Delivery.Sent.class).isEqualTo(again);
    assertThat(general.messages()).hasSize(1);
  }

  @Test
  void onlyThoseItIsForAreNotified() {
    Person other = server.join("Ben", "en-US");
    List<Block> blocks = text("<@%d> <@%d> @everyone".formatted(rep.id(), other.id()));
    messenger.toChannel(guild, general.id(), blocks, Set.of(new UserId(rep.id())), "n");
    assertThat(general.messages().getFirst().pings()).containsExactly(rep.id());
  }

  @Test
  void whereItMayNotPostItIsBarred() {
    general.denyBot(Permission.SEND_MESSAGES);
    assertThat(messenger.toChannel(guild, general.id(), text("Moved"), NOBODY, "n"))
        .isEqualTo(new Delivery.Barred());
  }

  @Test
  void aChannelThatIsGoneIsBarred() {
    Channel doomed = server.addChannel("doomed");
    doomed.delete();
    assertThat(messenger.toChannel(guild, doomed.id(), text("Moved"), NOBODY, "n"))
        .isEqualTo(new Delivery.Barred());
  }

  @Test
  void troubleOfDiscordsIsNoBar() {
    desk.sandbox().faults().fail("POST /channels/{id}/messages", 500, 1);
    assertThat(messenger.toChannel(guild, general.id(), text("Moved"), NOBODY, "n"))
        .isEqualTo(new Delivery.Failed());
    assertThat(messenger.toChannel(guild, general.id(), text("Moved"), NOBODY, "n"))
        .isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondMessage() {
    desk.sandbox().faults().loseAnswer("POST /channels/{id}/messages", 1);
    messenger.toChannel(guild, general.id(), text("Moved"), NOBODY, "n");
    assertThat(messenger.toChannel(guild, general.id(), text("Moved"), NOBODY, "n"))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(general.messages()).hasSize(1);
  }

  @Test
  void closedDirectMessagesAreABar() {
    rep.closeDirectMessages(true);
    assertThat(messenger.toMember(guild, new UserId(rep.id()), text("Due today"), "n"))
        .isEqualTo(new Delivery.Barred());
  }

  @Test
  void buttonsOfADirectMessageWorkInItsServer() {
    Press press = Press.of(Trial.PRESSED).with("name", "long ".repeat(40));
    Button again = new Button("Again", press);
    trial.whenPressed(
        guild,
        call -> {
          Block said = new Block.Text(call.server() + ", " + call.person().name());
          return call.inputs().text("name").isPresent()
              ? Reply.edit(said, Block.Buttons.of(again))
              : Reply.refuse("Nothing was kept");
        });
    messenger.toMember(
        guild, new UserId(rep.id()), List.of(new Block.Text("Due"), Block.Buttons.of(again)), "n");
    MessageView due = rep.dm().await(message -> message.text().equals("Due"));
    assertThat(rep.dm().click(due, "Again").reply().text()).isEqualTo(server.name() + ", Mina");
    assertThat(rep.dm().look(due).text()).isEqualTo(server.name() + ", Mina");
    rep.dm().click(rep.dm().look(due), "Again").reply();
    assertThat(rep.dm().look(due).text()).isEqualTo(server.name() + ", Mina");
  }

  @Test
  void whoHasLeftTheServerCanNoLongerActInIt() {
    Button button = new Button("Show", Press.of(Trial.PRESSED));
    messenger.toMember(guild, new UserId(rep.id()), List.of(Block.Buttons.of(button)), "n");
    MessageView message = rep.dm().await(any -> true);
    server.leave(rep);
    assertThat(rep.dm().click(message, "Show").reply().text()).contains("server");
  }

  @Test
  void aThreadIsOpenedOnceByItsName() {
    Delivery thread = messenger.openThread(guild, general.id(), "#1 Cloudy West");
    assertThat(messenger.openThread(guild, general.id(), "#1 Cloudy West")).isEqualTo(thread);
    assertThat(server.threads()).hasSize(1);
    long id = ((Delivery.Sent) thread).id();
    assertThat(messenger.toChannel(guild, id, text("Moved"), NOBODY, "n"))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(messenger.openThread(guild, id, "#2 Beside it")).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void whereNoThreadMayBeOpenedIsBarred() {
    general.denyBot(Permission.CREATE_PUBLIC_THREADS);
    assertThat(messenger.openThread(guild, general.id(), "#1")).isEqualTo(new Delivery.Barred());
    assertThat(messenger.openThread(guild, 1, "#1")).isEqualTo(new Delivery.Barred());
  }

  @Test
  void aMessageIsFoundByWhatItsButtonLeadsTo() {
    Place here = new Place.Channel(general.id());
    assertThat(messenger.whereabouts().latest(guild, here)).isEqualTo(new Trace.Nowhere());
    MessageView before = rep.say("Hello");
    assertThat(messenger.whereabouts().latest(guild, here))
        .isEqualTo(new Trace.There(before.id()));
    Press mark = Press.of(Trial.PRESSED).with("number", 7);
    List<Block> blocks = List.of(new Block.Section("Digest", new Button("Open", mark)));
    messenger.toChannel(guild, general.id(), blocks, NOBODY, "n");
    MessageView posted = general.messages().getLast();
    Whereabouts look = messenger.whereabouts();
    assertThat(look.find(guild, here, mark, before.id()))
        .isEqualTo(new Trace.There(posted.id()));
    assertThat(look.find(guild, here, Press.of(Trial.PRESSED).with("number", 8), 0))
        .isEqualTo(new Trace.Nowhere());
    assertThat(look.find(guild, here, mark, posted.id())).isEqualTo(new Trace.Nowhere());
    look.retract(guild, here, posted.id());
    assertThat(look.find(guild, here, mark, 0)).isEqualTo(new Trace.Nowhere());
  }

  @Test
  void whereItMayNotLookNobodyKnows() {
    desk.sandbox().faults().fail("GET /channels/{id}/messages", 500, 10);
    Place here = new Place.Channel(general.id());
    Press mark = Press.of(Trial.PRESSED);
    assertThat(messenger.whereabouts().find(guild, here, mark, 0)).isEqualTo(new Trace.Failed());
    desk.sandbox().faults().clear();
    general.denyBot(Permission.READ_MESSAGE_HISTORY);
    assertThat(messenger.whereabouts().find(guild, here, mark, 0)).isEqualTo(new Trace.Hidden());
    assertThat(messenger.whereabouts().lacking(guild, general.id()))
        .contains(Set.of(ChannelRight.HISTORY));
    assertThat(messenger.whereabouts().lacking(guild, 1)).isEmpty();
  }

  private static List<Block> text(String markdown) {
    return List.of(new Block.Text(markdown));
  }
}
