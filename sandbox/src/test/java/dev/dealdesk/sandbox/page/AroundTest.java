package dev.dealdesk.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.dealdesk.sandbox.page.Screen.composer;
import static dev.dealdesk.sandbox.page.Screen.last;
import static dev.dealdesk.sandbox.page.Screen.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.dealdesk.sandbox.Bot;
import dev.dealdesk.sandbox.Demo;
import dev.dealdesk.sandbox.SandboxServer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AroundTest {
  @RegisterExtension final Screen screen = new Screen();

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void personAndLanguageAreSwitched() {
    Page page = screen.as(Demo.SAM);
    assertThat(page.locator("#account")).containsText("No role");

    button(page, "Sam Reed").click();
    page.getByRole(AriaRole.OPTION).getByText("Dana Fox").click();
    assertThat(page.locator("#account")).containsText("Sales manager");
    button(page, "Switch to Korean").click();
    assertThat(page.locator("html")).hasAttribute("lang", "ko");
    assertThat(composer(page))
        .hasAttribute("placeholder", "#" + screen.channel().name() + "에 메시지 보내기");
    button(page, "영어로 바꾸기").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void otherChannelsAndDirectMessagesAreOneClickAway() {
    Page page = screen.as(Demo.BEN);
    button(page, "pipeline").click();
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("pipeline");

    page.locator("#channels").getByText("Dealdesk").click();
    assertThat(page.getByText("Your direct messages with Dealdesk")).isVisible();
    send(page, "Hello");
    assertThat(last(page)).containsText("Hello");
  }

  @Test
  void aBotIsMissedUntilItIsThere() {
    try (SandboxServer lonely = SandboxServer.start(0)) {
      Page page = screen.at(lonely);
      Locator banner = page.getByText("Dealdesk is not connected yet.");
      assertThat(banner).isVisible();

      JDA late = Bot.login(lonely.sandbox(), Compression.ZLIB);
      assertThat(banner).isHidden();
      late.shutdownNow();
      assertThat(banner).isVisible();
      page.navigate("about:blank");
    }
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private TextChannel channel() {
    return Objects.requireNonNull(screen.jda().getTextChannelById(screen.channel().id()));
  }

  @Test
  void mentionsOfThreadsAndLinksToMessagesLeadThere() {
    Page page = screen.as(Demo.BEN);
    Message said = channel().sendMessage("The offer").complete();
    ThreadChannel thread = channel().createThreadChannel("#7 Get Cloudy").complete();
    thread.sendMessage("[the offer](" + said.getJumpUrl() + ")").complete();
    channel().sendMessage("See " + thread.getAsMention()).complete();

    page.getByRole(AriaRole.LINK).getByText("#7 Get Cloudy").click();
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("#7 Get Cloudy");
    page.getByRole(AriaRole.LINK).getByText("the offer").click();
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText(screen.channel().name());
    assertThat(page.locator("[data-id='" + said.getId() + "']")).isFocused();
  }

  @Test
  void aThreadIsOpenedFromItsMessage() {
    Page page = screen.as(Demo.BEN);
    channel().sendMessage("Deal room").complete().createThreadChannel("Get Cloudy").complete();

    button(page, "Open the thread Get Cloudy").click();
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Get Cloudy");
    send(page, "In the thread");
    assertThat(last(page)).containsText("In the thread");
  }

  @Test
  void itFitsOnAPhone() {
    Page page = screen.as(Demo.BEN);
    page.setViewportSize(390, 800);
    try {
      channel().sendMessage("w".repeat(300)).complete();
      assertThat(last(page)).containsText("www");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);

      assertThat(page.locator("#navigation")).isHidden();
      button(page, "Channels and people").click();
      button(page, "pipeline").click();
      assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("pipeline");
      assertThat(page.locator("#navigation")).isHidden();
    } finally {
      page.setViewportSize(1100, 800);
    }
  }

  @Test
  void whatIsSaidBehindTheScenesIsListed() {
    Page page = screen.as(Demo.BEN);
    button(page, "What the bot and Discord say").click();
    channel().sendMessage("Watched").complete();

    Locator drawer = page.getByRole(AriaRole.COMPLEMENTARY);
    Locator call =
        drawer
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("POST /channels/{channel_id}/messages"))
            .first();
    call.locator("summary").click();
    assertThat(call.locator("pre")).containsText("Watched");
    button(page, "Close").click();
    assertThat(drawer).isHidden();
  }

  @Test
  void whoReadsAboveStaysThere() {
    Page page = screen.as(Demo.BEN);
    TextChannel channel = channel();
    for (int number = 0; number < 30; number++) {
      channel.sendMessage("Line " + number).complete();
    }
    assertThat(page.getByText("Line 29")).isInViewport();

    page.locator("#scroller").evaluate("scroller => scroller.scrollTop = 0");
    assertThat(button(page, "Jump to the newest messages")).isVisible();
    channel.sendMessage("Fresh line").complete();
    assertThat(last(page)).containsText("Fresh line");
    assertThat(page.getByText("Fresh line")).not().isInViewport();
    button(page, "Jump to the newest messages").click();
    assertThat(page.getByText("Fresh line")).isInViewport();
  }

  @Test
  void theClockIsMoved() {
    Page page = screen.as(Demo.BEN);
    String before = page.locator(".clock-face").innerText();
    try {
      page.locator(".clock").click();
      page.getByRole(AriaRole.OPTION).getByText("+1 day").click();
      assertThat(page.locator(".clock-face")).not().hasText(before);
      page.locator(".clock").click();
      page.getByRole(AriaRole.OPTION).getByText("Back to the real time").click();
      assertThat(page.locator(".clock")).not().hasClass(Pattern.compile("moved"));
    } finally {
      screen.resetClock();
    }
  }

  @Test
  void everythingIsSaidInBothLanguages() {
    Page page = screen.as(Demo.BEN);
    Object lacking =
        page.evaluate(
            """
            async () => {
              const { TEXTS } = await import("/page/texts.js");
              const names = (text) => [...text.matchAll(/\\{\\w+\\}/g)].map(String).sort().join();
              const keys = new Set([...Object.keys(TEXTS.en), ...Object.keys(TEXTS.ko)]);
              return [...keys].filter((key) =>
                !TEXTS.en[key] || !TEXTS.ko[key] || names(TEXTS.en[key]) !== names(TEXTS.ko[key]));
            }\
            """);
    assertThat(lacking).isEqualTo(List.of());
  }
}
