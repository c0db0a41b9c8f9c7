package dev.dealdesk.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.dealdesk.sandbox.page.Screen.composer;
import static dev.dealdesk.sandbox.page.Screen.last;
import static dev.dealdesk.sandbox.page.Screen.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.dealdesk.sandbox.Demo;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaletteTest {
  @RegisterExtension final Screen screen = new Screen();

  private void echo() {
    screen.on(
        "opportunity",
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    event.getOptions().stream()
                        .map(option -> option.getName() + "=" + option.getAsString())
                        .collect(Collectors.joining("\n", event.getFullCommandName() + "\n", "")))
                .queue());
  }

  private static Locator option(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator suggestion(Page page, String text) {
    return page.locator(".suggestions")
        .getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  @Test
  void aCommandIsFilledInWithTheKeyboardAlone() {
    echo();
    screen.on(
        "cloud",
        CommandAutoCompleteInteractionEvent.class,
        event -> event.replyChoiceStrings("Get Cloudy", "Cloudbase").queue());
    Page page = screen.as(Demo.BEN);

    page.keyboard().type("/oppo");
    assertThat(suggestion(page, "/opportunity create")).hasClass("option highlighted");
    page.keyboard().press("Enter");
    assertThat(option(page, "name")).isFocused();
    page.keyboard().type("Get \"Cloudy\" West account:cloud");
    assertThat(suggestion(page, "Get Cloudy")).hasClass("option highlighted");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    assertThat(option(page, "account")).hasValue("Cloudbase");
    page.keyboard().type("stage:won");
    page.keyboard().press("Tab");
    page.keyboard().type("owner:김");
    page.keyboard().press("Enter");
    assertThat(option(page, "owner")).hasValue("김민지");
    page.keyboard().press("Enter");

    assertThat(last(page)).containsText("Ben Carter used/opportunity create");
    assertThat(last(page)).containsText("name=Get \"Cloudy\" West");
    assertThat(last(page)).containsText("account=Cloudbase");
    assertThat(last(page)).containsText("stage=won");
    assertThat(last(page)).containsText("owner=" + Demo.MINJI);
    assertThat(composer(page)).isFocused();
  }

  @Test
  void aWholeLineIsTakenApart() {
    echo();
    Page page = screen.as(Demo.BEN);

    composer(page).fill("/opportunity create name:\"Sneakers: 35\" amount:45k");
    assertThat(option(page, "name")).hasValue("Sneakers: 35");
    assertThat(option(page, "amount")).hasValue("45k");
    page.keyboard().press("Enter");

    assertThat(last(page)).containsText("name=Sneakers: 35");
    assertThat(last(page)).containsText("amount=45k");
  }

  @Test
  void koreanNamesAreShownToWhoseClientIsKorean() {
    echo();
    Page page = screen.as(Demo.MINJI);

    assertThat(page.getByText("/를 입력하면 Dealdesk로 할 수 있는 일이 보입니다.")).isVisible();
    page.keyboard().type("/");
    suggestion(page, "새 기회를 만듭니다").click();
    option(page, "이름").fill("클라우디 웨스트");
    page.keyboard().press("Enter");

    assertThat(last(page)).containsText("김민지 님이 사용함/기회 만들기");
    assertThat(last(page)).containsText("name=클라우디 웨스트");
  }

  @Test
  void whatIsMissingOrRefusedIsSaidAtTheComposer() {
    Page page = screen.as(Demo.BEN);

    send(page, "/do ");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT).filter(saying("script is required"))).isVisible();
    assertThat(option(page, "script")).isFocused();

    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    send(page, "/nothing");
    assertThat(page.getByRole(AriaRole.ALERT).filter(saying("No command"))).isVisible();
    send(page, "x".repeat(2001));
    assertThat(page.getByRole(AriaRole.ALERT).filter(saying("2000"))).isVisible();
    assertThat(composer(page)).hasValue("x".repeat(2001));
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void aFileGoesWithTheCommand() {
    screen.on(
        "import",
        SlashCommandInteractionEvent.class,
        event -> {
          OptionMapping file = event.getOption("file");
          assertThat(file).isNotNull();
          event
              .reply(file.getAsAttachment().getFileName() + " " + file.getAsAttachment().getSize())
              .queue();
        });
    Page page = screen.as(Demo.BEN);

    composer(page).fill("/import ");
    option(page, "file").setInputFiles(csv());
    page.keyboard().press("Enter");

    assertThat(last(page)).containsText("기회.csv 8");
  }

  @Test
  void aMessageIsPostedWithItsFiles() {
    Page page = screen.as(Demo.BEN);

    page.locator(".composer input[type=file]").setInputFiles(csv());
    send(page, "Here it is");

    assertThat(last(page)).containsText("Here it is");
    Locator download = last(page).getByRole(AriaRole.LINK);
    assertThat(download).hasAttribute("download", "기회.csv");
    assertThat(page.waitForDownload(download::click).path()).hasContent("a,b\n1,2\n");
  }

  private static FilePayload csv() {
    return new FilePayload("기회.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBotThatDoesNotAnswerIsNoted() {
    Page page = screen.as(Demo.BEN);
    String key = screen.on(SlashCommandInteractionEvent.class, event -> {});

    send(page, "/do script:" + key);

    assertThat(last(page)).containsText("Sending command…");
    assertThat(last(page)).containsText("The application did not respond");
    last(page).getByText("Dismiss message").click();
    assertThat(page.getByText("The application did not respond")).isHidden();
  }
}
