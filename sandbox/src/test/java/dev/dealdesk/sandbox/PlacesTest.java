package dev.dealdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.rest.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlacesTest {
  @RegisterExtension final Stage stage = new Stage();

  private Guild guild() {
    return Objects.requireNonNull(Stage.JDA_BOT.getGuildById(stage.server().id()));
  }

  private TextChannel general() {
    return guild().getTextChannelsByName("general", false).getFirst();
  }

  @Test
  void aServerAddedWhileTheBotIsConnectedIsThere() {
    assertThat(guild().getName()).startsWith("aServerAdded");
    assertThat(general().getName()).isEqualTo("general");
  }

  @Test
  void messagesArePostedEditedFoundAndDeleted() {
    Channel channel = stage.server().channel("general");
    long id = general().sendMessage("One").complete().getIdLong();
    general().sendMessage("Two").complete();

    general().editMessageById(id, "Changed").complete();
    assertThat(channel.messages()).extracting(MessageView::text).containsExactly("Changed", "Two");
    assertThat(general().getHistory().retrievePast(5).complete())
        .extracting(Message::getContentRaw)
        .containsExactly("Two", "Changed");

    general().deleteMessageById(id).complete();
    assertThat(channel.messages()).extracting(MessageView::text).containsExactly("Two");
    assertThatThrownBy(() -> general().retrieveMessageById(id).complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            gone -> assertThat(gone.getErrorResponse()).isEqualTo(ErrorResponse.UNKNOWN_MESSAGE));
  }

  @Test
  void aNonceIsPostedOnce() {
    general().sendMessage("Digest").setNonce("digest-1").complete();
    general().sendMessage("Digest").setNonce("digest-1").complete();

    assertThat(stage.server().channel("general").messages()).hasSize(1);
  }

  @Test
  void threadsStartFromMessagesAndChannels() {
    long id = general().sendMessage("Deal").complete().getIdLong();
    var thread = general().createThreadChannel("Cloudy West", id).complete();
    thread.sendMessage("In here").complete();
    general().createThreadChannel("Loose").complete().sendMessage("And here").complete();

    assertThat(thread.getIdLong()).isEqualTo(id);
    assertThat(stage.server().channel("Cloudy West").messages())
        .extracting(MessageView::text)
        .containsExactly("In here");
    assertThat(stage.server().threads()).extracting(Channel::name).contains("Loose");
  }

  @Test
  void directMessagesReachThePersonUnlessClosed() {
    var user = Stage.JDA_BOT.retrieveUserById(stage.rep().id()).complete();
    user.openPrivateChannel().flatMap(direct -> direct.sendMessage("Psst")).complete();

    assertThat(stage.rep().dm().channel().messages())
        .extracting(MessageView::text)
        .containsExactly("Psst");

    stage.rep().closeDirectMessages(true);
    assertThatThrownBy(() ->
            user.openPrivateChannel().flatMap(direct -> direct.sendMessage("Psst")).complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refused ->
                assertThat(refused.getErrorResponse())
                    .isEqualTo(ErrorResponse.CANNOT_SEND_TO_USER));
  }

  @Test
  void commandsWorkInDirectMessages() {
    String key =
        stage.on(
            SlashCommandInteractionEvent.class,
            event -> event.reply("Guild: " + event.getGuild()).queue());

    assertThat(stage.rep().dm().slash("/do script:" + key).reply().text()).isEqualTo("Guild: null");
  }

  @Test
  void theBotReadsDirectMessagesAndMentionsButNoOtherTalk() {
    String greeting = "<@" + Stage.SANDBOX.botId() + "> hi " + stage.server().id();
    stage.on(
        greeting,
        MessageReceivedEvent.class,
        event -> event.getChannel().sendMessage("Hi!").queue());
    stage.on(
        "hello in private",
        MessageReceivedEvent.class,
        event -> event.getChannel().sendMessage("Private hi").queue());
    stage.on(
        "", MessageReceivedEvent.class, event -> event.getMessage().addReaction(eyes()).queue());

    stage.rep().say("Nothing to read " + stage.server().id());
    stage.rep().say(greeting.replaceFirst("<@\\d+>", "@Dealdesk"));
    stage.rep().dm().say("hello in private");

    stage.server().channel("general").await(view -> view.text().equals("Hi!"));
    stage.rep().dm().await(view -> view.text().equals("Private hi"));
    stage
        .server()
        .channel("general")
        .await(view ->
            view.text().startsWith("Nothing")
                && view.json().path("reactions").path(0).path("emoji").path("name").isString());
  }

  private static Emoji eyes() {
    return Emoji.fromUnicode("👀");
  }

  @Test
  void filesGoBothWays() {
    String key =
        stage.on(
            SlashCommandInteractionEvent.class,
            event -> {
              var file = event.getOptionsByName("file").getFirst().getAsAttachment();
              event
                  .deferReply()
                  .queue(hook ->
                      hook.editOriginal("Here")
                          .setFiles(FileUpload.fromData(read(file.getUrl()), "back.csv"))
                          .queue());
            });

    MessageView reply =
        stage
            .rep()
            .slash("/everything script:" + key, Map.of("file", Upload.of("거래.csv", "이름,금액")))
            .reply();

    MessageView.Attachment back = reply.attachments().getFirst();
    assertThat(back.filename()).isEqualTo("back.csv");
    assertThat(new String(read(back.url()), StandardCharsets.UTF_8)).isEqualTo("이름,금액");
  }

  private static byte[] read(String url) {
    try (InputStream in = URI.create(url).toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void membersAreFoundByRestAndOverTheGateway() {
    Person dana = stage.server().join("Dana Fox", "en-US", stage.server().role("Manager"));

    assertThat(guild().retrieveMemberById(dana.id()).complete().getRoles())
        .extracting("name")
        .containsExactly("Manager");
    assertThat(guild().findMembersWithRoles(guild().getRolesByName("Manager", false)).get())
        .extracting("effectiveName")
        .containsExactly("Dana Fox");
    assertThat(guild().retrieveMembersByPrefix("dana", 5).get()).hasSize(1);

    stage.server().leave(dana);
    assertThatThrownBy(() -> guild().retrieveMemberById(dana.id()).useCache(false).complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            gone -> assertThat(gone.getErrorResponse()).isEqualTo(ErrorResponse.UNKNOWN_MEMBER));
  }

  @Test
  void whatTheBotMayNotDoIsRefusedAsAtDiscord() {
    Channel channel = stage.server().channel("general");
    Channel hidden = stage.server().addChannel("hidden");
    long asked = general().getIdLong();
    channel.denyBot(Permission.SEND_MESSAGES);
    hidden.denyBot(Permission.VIEW_CHANNEL);

    try (Raw raw = new Raw(Stage.SANDBOX)) {
      assertThat(raw.post("channels/" + asked + "/messages", "{\"content\":\"x\"}").code())
          .isEqualTo(50013);
      assertThat(raw.post("channels/" + hidden.id() + "/messages", "{\"content\":\"x\"}").code())
          .isEqualTo(50001);
    }
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void aPersonSeesOnlyChannelsTheyMay() {
    Channel secret = stage.server().addChannel("secret");
    secret.deny(stage.server().role("@everyone"), Permission.VIEW_CHANNEL);

    assertThatThrownBy(() -> stage.rep().in(secret).slash("/do script:x"))
        .hasMessageContaining("Ben Carter cannot see #secret");
    assertThatThrownBy(() -> stage.rep().sees(secret)).hasMessageContaining("cannot see");
  }
}
