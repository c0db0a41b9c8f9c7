package dev.dealdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.sandbox.rest.Upload;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FormAndMenuTest {
  @RegisterExtension final Stage stage = new Stage();

  private Interaction run(Consumer<SlashCommandInteractionEvent> script) {
    return stage.rep().slash("/do script:" + stage.on(SlashCommandInteractionEvent.class, script));
  }

  @Test
  void aTextMenuCarriesWhatWasChosen() {
    String key =
        stage.on(
            StringSelectInteractionEvent.class,
            event -> event.reply(String.join("+", event.getValues())).queue());
    StringSelectMenu menu =
        StringSelectMenu.create(key)
            .setPlaceholder("Stage")
            .addOption("Proposal", "p")
            .addOption("Negotiation", "n")
            .addOption("Closed Won", "w")
            .setMaxValues(2)
            .build();
    MessageView card =
        run(event -> event.reply("Move").addComponents(ActionRow.of(menu)).queue()).reply();

    assertThat(stage.rep().choose(card, "Stage", "Proposal", "w").reply().text()).isEqualTo("p+w");
    assertThat(card.menu(key).options()).extracting("label").contains("Closed Won");
    assertThatThrownBy(() -> stage.rep().choose(card, "Stage", "Gone"))
        .hasMessageContaining("Negotiation");
    assertThatThrownBy(() -> stage.rep().choose(card, "Stage", "p", "n", "w"))
        .hasMessageContaining("1 to 2");
  }

  @Test
  void menusOfPeopleRolesAndChannelsCarryTheseWhole() {
    stage.server().role("Manager");
    String key =
        stage.on(
            EntitySelectInteractionEvent.class,
            event ->
                event
                    .reply(
                        String.join(
                            "",
                            event.getValues().stream().map(IMentionable::getAsMention).toList()))
                    .queue());
    MessageView people = entityMenu(key, SelectTarget.USER);
    MessageView either = entityMenu(key, SelectTarget.USER, SelectTarget.ROLE);
    MessageView channels = entityMenu(key, SelectTarget.CHANNEL);

    assertThat(stage.rep().choose(people, key, "@Ben Carter").reply().text())
        .isEqualTo("<@" + stage.rep().id() + ">");
    assertThat(stage.rep().choose(either, key, "@Manager").reply().text()).startsWith("<@&");
    assertThat(stage.rep().choose(channels, key, "#general").reply().text())
        .isEqualTo("<#" + stage.server().channel("general").id() + ">");
  }

  private MessageView entityMenu(String key, SelectTarget first, SelectTarget... rest) {
    EntitySelectMenu menu = EntitySelectMenu.create(key, EnumSet.of(first, rest)).build();
    return run(event -> event.reply("Choose").addComponents(ActionRow.of(menu)).queue()).reply();
  }

  @Test
  void aFormIsFilledAndSent() {
    String key =
        stage.on(
            ModalInteractionEvent.class,
            event ->
                event
                    .reply(
                        value(event, "name").getAsString()
                            + "|"
                            + value(event, "amount").getAsString()
                            + "|"
                            + value(event, "stage").getAsStringList()
                            + "|"
                            + value(event, "file").getAsAttachmentList().getFirst().getFileName())
                    .queue());
    Modal modal =
        Modal.create(key, "New opportunity")
            .addComponents(
                TextDisplay.of("Fill in what you know."),
                Label.of("Name", text("name").setMaxLength(10).build()),
                Label.of("Amount", "In dollars", text("amount").setValue("12k").build()),
                Label.of(
                    "Stage",
                    StringSelectMenu.create("stage")
                        .addOption("Proposal", "p")
                        .addOption("Negotiation", "n")
                        .setDefaultValues("n")
                        .build()),
                Label.of("File", AttachmentUpload.of("file")))
            .build();
    FormView form = run(event -> event.replyModal(modal).queue()).form();

    assertThat(form.title()).isEqualTo("New opportunity");
    assertThat(form.text()).isEqualTo("Fill in what you know.");
    assertThat(form.fields()).extracting("label").contains("Name", "Amount", "Stage", "File");
    assertThat(form.field("Amount").value()).isEqualTo("12k");
    assertThat(form.field("Stage").value()).isEqualTo("n");

    Upload file = Upload.of("deal.csv", "a,b");
    Interaction sent = stage.rep().submit(form, Map.of("Name", "Cloudy", "file", file));

    assertThat(sent.reply().text()).isEqualTo("Cloudy|12k|[n]|deal.csv");
    assertThatThrownBy(() -> stage.rep().submit(form, Map.of("Name", "", "File", file)))
        .hasMessageContaining("does not take");
    assertThatThrownBy(
            () -> stage.rep().submit(form, Map.of("Name", "Much too long", "File", file)))
        .hasMessageContaining("does not take");
    assertThatThrownBy(() -> stage.rep().submit(form, Map.of("Nmae", "x")))
        .hasMessageContaining("No field 'Nmae'");
  }

  private static ModalMapping value(ModalInteractionEvent event, String field) {
    return Objects.requireNonNull(event.getValue(field));
  }

  private static TextInput.Builder text(String id) {
    return TextInput.create(id, TextInputStyle.SHORT);
  }

  @Test
  void aFormOpenedByAButtonCanEditItsMessage() {
    String form =
        stage.on(ModalInteractionEvent.class, event -> event.editMessage("Edited").queue());
    String button =
        stage.on(
            ButtonInteractionEvent.class,
            event ->
                event
                    .replyModal(
                        Modal.create(form, "Edit")
                            .addComponents(
                                Label.of("Name", text("name").setRequired(false).build()))
                            .build())
                    .queue());
    MessageView card =
        run(event ->
                event
                    .reply("Card")
                    .addComponents(ActionRow.of(Button.primary(button, "Edit")))
                    .setEphemeral(true)
                    .queue())
            .reply();

    Interaction sent = stage.rep().submit(stage.rep().click(card, "Edit").form(), Map.of());

    assertThat(sent.reply().text()).isEqualTo("Edited");
    assertThat(sent.reply().id()).isEqualTo(card.id());
    assertThat(sent.reply().ephemeral()).isTrue();
  }
}
