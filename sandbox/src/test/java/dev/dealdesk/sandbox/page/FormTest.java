package dev.dealdesk.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.dealdesk.sandbox.page.Screen.composer;
import static dev.dealdesk.sandbox.page.Screen.last;
import static dev.dealdesk.sandbox.page.Screen.send;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.dealdesk.sandbox.Demo;
import java.util.Objects;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FormTest {
  @RegisterExtension final Screen screen = new Screen();

  private Page open() {
    String key = screen.on(ModalInteractionEvent.class, FormTest::echo);
    Modal modal =
        Modal.create(key, "Edit #142")
            .addComponents(
                TextDisplay.of("Leave it as it is to **keep** it."),
                Label.of(
                    "Name",
                    TextInput.create("name", TextInputStyle.SHORT).setMaxLength(20).build()),
                Label.of(
                    "Description",
                    "What it is about",
                    TextInput.create("text", TextInputStyle.PARAGRAPH).setRequired(false).build()),
                Label.of(
                    "Stage",
                    StringSelectMenu.create("stage")
                        .addOption("Needs Analysis", "n")
                        .addOption("Proposal", "p")
                        .setDefaultValues("n")
                        .build()),
                Label.of("File", AttachmentUpload.of("file")))
            .build();
    Page page = screen.as(Demo.BEN);
    String script =
        screen.on(SlashCommandInteractionEvent.class, event -> event.replyModal(modal).queue());
    send(page, "/do script:" + script);
    return page;
  }

  private static void echo(ModalInteractionEvent event) {
    event
        .reply(
            "%s | %s | %s | %s"
                .formatted(
                    value(event, "name").getAsString(),
                    value(event, "text").getAsString(),
                    value(event, "stage").getAsStringList(),
                    value(event, "file").getAsAttachmentList().getFirst().getFileName()))
        .queue();
  }

  private static ModalMapping value(ModalInteractionEvent event, String id) {
    return Objects.requireNonNull(event.getValue(id));
  }

  @Test
  void aFormIsFilledInAndSent() {
    Page page = open();
    Locator form = page.getByRole(AriaRole.DIALOG);

    assertThat(form.getByRole(AriaRole.HEADING)).hasText("Edit #142");
    assertThat(form.getByLabel("Name")).isFocused();
    page.keyboard().press("Enter");
    assertThat(form).containsText("Name is required.");
    page.keyboard().type("Get Cloudy West");
    form.getByLabel("Description").fill("two\nlines");
    form.getByLabel("Stage").click();
    page.getByRole(AriaRole.OPTION).getByText("Proposal").click();
    form.getByLabel("File")
        .setInputFiles(new FilePayload("quote.txt", "text/plain", new byte[] {65}));
    form.getByText("Submit").click();

    assertThat(form).isHidden();
    assertThat(last(page)).containsText("Get Cloudy West | two");
    assertThat(last(page)).containsText("lines | [p] | quote.txt");
    assertThat(composer(page)).isFocused();
  }

  @Test
  void escapeClosesTheListFirstAndThenTheForm() {
    Page page = open();
    Locator form = page.getByRole(AriaRole.DIALOG).first();

    form.getByLabel("Stage").click();
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    assertThat(form.getByLabel("Stage")).isFocused();
    page.keyboard().press("Escape");
    assertThat(form).isHidden();
    assertThat(composer(page)).isFocused();
  }
}
