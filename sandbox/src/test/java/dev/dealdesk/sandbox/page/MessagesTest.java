package dev.dealdesk.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.dealdesk.sandbox.page.Screen.last;
import static dev.dealdesk.sandbox.page.Screen.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.dealdesk.sandbox.Demo;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MessagesTest {
  @RegisterExtension final Screen screen = new Screen();

  private Page run(Consumer<SlashCommandInteractionEvent> script) {
    Page page = screen.as(Demo.BEN);
    send(page, "/do script:" + screen.on(SlashCommandInteractionEvent.class, script));
    return page;
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  @Test
  void aButtonChangesItsMessage() {
    String key =
        screen.on(
            ButtonInteractionEvent.class,
            event -> event.editMessage("Won!").setComponents(List.of()).queue());
    Page page =
        run(event ->
            event
                .reply("Open")
                .addComponents(
                    ActionRow.of(
                        Button.success(key, "Close as won"),
                        Button.danger("never", "Lost").asDisabled()))
                .queue());

    assertThat(button(last(page), "Lost")).isDisabled();
    button(last(page), "Close as won").click();

    assertThat(last(page)).containsText("Won!");
    assertThat(button(last(page), "Close as won")).hasCount(0);
  }

  @Test
  void menusOfTextsAndPeopleAreChosenFrom() {
    String stage =
        screen.on(
            StringSelectInteractionEvent.class,
            event -> event.reply("Stages " + event.getValues()).queue());
    String owner =
        screen.on(
            EntitySelectInteractionEvent.class,
            event -> event.reply("Owner " + event.getValues().getFirst().getAsMention()).queue());
    Page page =
        run(event ->
            event
                .reply("Move")
                .addComponents(
                    ActionRow.of(
                        StringSelectMenu.create(stage)
                            .setPlaceholder("Stages")
                            .addOption("Proposal", "p", "75 %")
                            .addOption("Closed Won", "w")
                            .setMaxValues(2)
                            .build()),
                    ActionRow.of(
                        EntitySelectMenu.create(owner, SelectTarget.USER)
                            .setPlaceholder("Owner")
                            .build()))
                .queue());
    Locator card = last(page);

    button(card, "Stages").click();
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Space");
    page.getByText("Done").click();
    assertThat(page.getByText("Stages [p, w]")).isVisible();

    button(page.getByRole(AriaRole.ARTICLE).filter(with("Move")), "Owner").click();
    page.getByRole(AriaRole.OPTION).filter(with("Dana Fox")).click();
    assertThat(last(page)).containsText("Owner @Dana Fox");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void whatIsEphemeralIsNotForOthers() {
    Page page = run(event -> event.reply("Between us").setEphemeral(true).queue());
    assertThat(last(page)).containsText("Between us");
    assertThat(last(page)).containsText("Only you can see this");

    Page other = screen.as(Demo.MINJI);
    send(other, "안녕하세요");
    assertThat(last(other)).containsText("안녕하세요");
    assertThat(other.getByText("Between us")).hasCount(0);

    assertThat(last(page)).containsText("안녕하세요");
    page.getByText("Dismiss message").click();
    assertThat(page.getByText("Between us")).hasCount(0);
  }

  @Test
  void aDeferredAnswerIsSeenToBeThoughtAbout() {
    String go =
        screen.on(
            ButtonInteractionEvent.class,
            event -> {
              event.deferEdit().queue();
              Objects.requireNonNull(thinking).editOriginal("Thought").queue();
            });
    Page page =
        run(event -> {
          thinking = event.getHook();
          event.deferReply().queue();
          event
              .getChannel()
              .sendMessage("Go on")
              .addComponents(ActionRow.of(Button.primary(go, "Go")))
              .queue();
        });

    assertThat(page.getByText("Dealdesk is thinking…")).isVisible();
    button(page.getByRole(AriaRole.ARTICLE).filter(with("Go on")), "Go").click();
    assertThat(page.getByText("Thought", new Page.GetByTextOptions().setExact(true))).isVisible();
    assertThat(page.getByText("Dealdesk is thinking…")).hasCount(0);
  }

  private volatile @org.jspecify.annotations.Nullable InteractionHook thinking;

  @Test
  void componentsAreDrawn() {
    String key = screen.on(ButtonInteractionEvent.class, event -> event.reply("Done").queue());
    byte[] png = Pictures.png(12, 8);
    Page page =
        run(event ->
            event
                .replyComponents(
                    Container.of(
                            TextDisplay.of("## Get Cloudy\n**Owner** <@%d>".formatted(Demo.MINJI)),
                            Section.of(
                                Button.primary(key, "Mark done"), TextDisplay.of("Next step")),
                            MediaGallery.of(
                                MediaGalleryItem.fromFile(FileUpload.fromData(png, "chart.png"))
                                    .withDescription("Amounts by stage")))
                        .withAccentColor(0x3B82F6))
                .useComponentsV2()
                .queue());

    Locator card = last(page).locator(".container");
    assertThat(card).hasCSS("border-left-color", "rgb(59, 130, 246)");
    assertThat(card.getByRole(AriaRole.HEADING)).hasText("Get Cloudy");
    assertThat(card).containsText("@김민지");
    Locator image = card.getByAltText("Amounts by stage");
    assertThat(image).hasJSProperty("naturalWidth", 12);
    button(card, "Mark done").click();
    assertThat(last(page)).containsText("Done");
  }

  @Test
  void markdownIsDrawnAndNothingInItRuns() {
    Page page =
        run(event ->
            event
                .reply(
                    """
                    # Title
                    **bold _both_** ~~gone~~ `a*b` \\*plain\\* snake_case_name
                    - one
                      - nested
                    > quoted
                    -# small
                    <t:1798675200:D> <b>not bold</b> <img src=x onerror="document.title='taken'">
                    [link](https://example.com) [bad](javascript:alert(1)) ||secret||\
                    """)
                .queue());
    Locator text = last(page).locator(".text");

    assertThat(text.getByRole(AriaRole.HEADING)).hasText("Title");
    assertThat(text.locator("strong")).hasText("bold both");
    assertThat(text.locator("strong em")).hasText("both");
    assertThat(text.locator("s")).hasText("gone");
    assertThat(text.locator("code")).hasText("a*b");
    assertThat(text).containsText("*plain* snake_case_name");
    assertThat(text.locator("li li")).hasText("nested");
    assertThat(text.locator("blockquote")).hasText("quoted");
    assertThat(text.locator(".subtext")).hasText("small");
    assertThat(text.locator("time")).hasText("December 31, 2026");
    assertThat(text).containsText("<b>not bold</b> <img src=x onerror=");
    assertThat(text.getByRole(AriaRole.LINK)).hasCount(1);
    assertThat(text.locator("img")).hasCount(0);
    assertThat(page.title()).doesNotContain("taken");
    assertThat(text.getByText("secret")).isHidden();
    text.getByRole(AriaRole.BUTTON).click();
    assertThat(text.getByText("secret")).isVisible();
  }

  @Test
  void aPictureIsSeenAndAFileIsOffered() {
    Page page =
        run(event ->
            event
                .reply("Both")
                .addFiles(
                    FileUpload.fromData(Pictures.png(9, 6), "chart.png"),
                    FileUpload.fromData(new byte[] {65}, "rows.csv"))
                .queue());

    assertThat(last(page).getByAltText("chart.png")).hasJSProperty("naturalWidth", 9);
    assertThat(last(page).getByLabel("Download rows.csv")).isVisible();
  }

  @Test
  void hostileNamesAreShownAsTheyAre() {
    String name = "<script>document.title='taken'</script>";
    Page page =
        run(event ->
            event
                .reply("Who")
                .addComponents(ActionRow.of(Button.primary("hostile", name)))
                .queue());

    assertThat(button(last(page), name)).isVisible();
    assertThat(page.title()).doesNotContain("taken");
  }

  @Test
  void aMessageCommandIsOfferedAtTheMessage() {
    screen.on(
        "Log to opportunity",
        MessageContextInteractionEvent.class,
        event -> event.reply("Logged " + event.getTarget().getContentRaw()).queue());
    Page page = screen.as(Demo.BEN);
    send(page, "Called the buyer");

    last(page).hover();
    button(last(page), "Apps").click();
    page.getByRole(AriaRole.OPTION).filter(with("Log to opportunity")).click();

    assertThat(last(page)).containsText("Logged Called the buyer");
  }
}
