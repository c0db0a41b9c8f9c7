package dev.dealdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.sandbox.interaction.Acknowledgement;
import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplyTest {
  @RegisterExtension final Stage stage = new Stage();

  private Interaction run(Consumer<SlashCommandInteractionEvent> script) {
    return stage.rep().slash("/do script:" + stage.on(SlashCommandInteractionEvent.class, script));
  }

  @Test
  void aReplyStandsInTheChannelForEveryone() {
    Interaction interaction = run(event -> event.reply("Hello").queue());

    MessageView reply = interaction.reply();

    assertThat(reply.text()).isEqualTo("Hello");
    assertThat(reply.ephemeral()).isFalse();
    assertThat(interaction.acknowledgement()).isEqualTo(Acknowledgement.REPLY);
    assertThat(stage.server().channel("general").messages()).contains(reply);
  }

  @Test
  void anEphemeralReplyIsSeenByItsOwnerAlone() {
    Person other = stage.server().join("Dana Fox", "en-US");
    MessageView reply =
        run(event ->
                event
                    .reply("Only you")
                    .addComponents(ActionRow.of(Button.primary("private", "Go")))
                    .setEphemeral(true)
                    .queue())
            .reply();
    Channel general = stage.server().channel("general");

    assertThat(reply.ephemeral()).isTrue();
    assertThat(general.messages()).isEmpty();
    assertThat(stage.rep().sees(general)).containsExactly(reply);
    assertThat(other.sees(general)).isEmpty();
    assertThatThrownBy(() -> other.click(reply, "Go"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Dana Fox cannot see");
  }

  @Test
  void aDeferredReplyIsWaitedFor() {
    Interaction interaction =
        run(event -> event.deferReply(true).queue(hook -> hook.editOriginal("Done").queue()));

    assertThat(interaction.reply().text()).isEqualTo("Done");
    assertThat(interaction.reply().ephemeral()).isTrue();
    assertThat(interaction.acknowledgement()).isEqualTo(Acknowledgement.DEFER);
  }

  @Test
  void theFirstFollowUpFillsADeferredReply() {
    Interaction interaction =
        run(event -> event.deferReply(true).queue(hook -> hook.sendMessage("Done").queue()));

    assertThat(interaction.reply().text()).isEqualTo("Done");
    assertThat(interaction.reply().ephemeral()).isTrue();
    assertThat(interaction.followUps()).isEmpty();
  }

  @Test
  void aPublicDeferralCanBeTakenBackAndAnsweredPrivately() {
    Interaction interaction =
        run(event ->
            event
                .deferReply()
                .flatMap(hook -> hook.deleteOriginal())
                .flatMap(gone -> event.getHook().sendMessage("No").setEphemeral(true))
                .queue());

    assertThat(interaction.reply().text()).isEqualTo("No");
    assertThat(interaction.reply().ephemeral()).isTrue();
    assertThat(stage.server().channel("general").messages()).isEmpty();
  }

  @Test
  void aCardOfComponentsIsReadInOrder() {
    MessageView reply =
        run(event ->
                event
                    .replyComponents(
                        Container.of(
                                TextDisplay.of("# Cloudy West"),
                                Section.of(
                                    Button.secondary("edit", "Edit"), TextDisplay.of("Stage")),
                                Separator.createDivider(Separator.Spacing.SMALL),
                                TextDisplay.of("Amount"),
                                ActionRow.of(
                                    Button.success("won", "Won"),
                                    Button.danger("lost", "Lost").asDisabled(),
                                    Button.link("https://example.com", "Open")))
                            .withAccentColor(0x5865F2))
                    .useComponentsV2()
                    .queue())
            .reply();

    assertThat(reply.text()).isEqualTo("# Cloudy West\nStage\nAmount");
    assertThat(reply.buttons())
        .extracting(MessageView.Button::label)
        .containsExactly("Edit", "Won", "Lost", "Open");
    assertThatThrownBy(() -> stage.rep().click(reply, "Lost")).hasMessageContaining("clicked");
    assertThatThrownBy(() -> stage.rep().click(reply, "Open")).hasMessageContaining("clicked");
    assertThatThrownBy(() -> stage.rep().click(reply, "Gone")).hasMessageContaining("Won");
  }

  @Test
  void aClickEditsTheMessageInPlace() {
    String key =
        stage.on(
            ButtonInteractionEvent.class,
            event -> event.editMessage("Moved").setComponents(List.of()).queue());
    MessageView card = card(key);

    Interaction click = stage.rep().click(card, "Go");

    assertThat(click.reply().text()).isEqualTo("Moved");
    assertThat(click.reply().id()).isEqualTo(card.id());
    assertThat(click.acknowledgement()).isEqualTo(Acknowledgement.UPDATE);
    assertThat(stage.rep().look(card).buttons()).isEmpty();
    assertThatThrownBy(() -> stage.rep().click(card, "Go")).hasMessageContaining("No button");
  }

  @Test
  void aDeferredEditIsWaitedFor() {
    String key =
        stage.on(
            ButtonInteractionEvent.class,
            event -> event.deferEdit().queue(hook -> hook.editOriginal("Later").queue()));

    assertThat(stage.rep().click(card(key), "Go").reply().text()).isEqualTo("Later");
  }

  @Test
  void aFollowUpAnswersADeferredEditThatChangesNothing() {
    String key =
        stage.on(
            ButtonInteractionEvent.class,
            event ->
                event
                    .deferEdit()
                    .queue(hook -> hook.sendMessage("Sorry").setEphemeral(true).queue()));
    MessageView card = card(key);

    Interaction click = stage.rep().click(card, "Go");

    assertThat(click.reply().text()).isEqualTo("Sorry");
    assertThat(click.followUp(view -> view.ephemeral()).text()).isEqualTo("Sorry");
    assertThat(stage.rep().look(card)).isEqualTo(card);
  }

  @Test
  void repliesPingOnlyWhomTheyMay() {
    String mention = "<@" + stage.rep().id() + "> @everyone";

    MessageView silent =
        run(event -> event.reply(mention).setAllowedMentions(List.of()).queue()).reply();
    MessageView loud = run(event -> event.reply(mention).queue()).reply();

    assertThat(silent.pings()).isEmpty();
    assertThat(silent.json().path("mention_everyone").booleanValue()).isFalse();
    assertThat(loud.pings()).containsExactly(stage.rep().id());
    assertThat(loud.json().path("mention_everyone").booleanValue()).isTrue();
  }

  private MessageView card(String customId) {
    return run(event ->
            event.reply("Card").addComponents(ActionRow.of(Button.primary(customId, "Go"))).queue())
        .reply();
  }
}
