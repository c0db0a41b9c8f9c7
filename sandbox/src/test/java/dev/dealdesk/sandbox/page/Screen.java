package dev.dealdesk.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.Demo;
import dev.dealdesk.sandbox.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The page in a browser. A test has a channel of its own; what the page's scripts throw, and what
 * the bot does wrong, fails it.
 */
final class Screen implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final AtomicInteger KEYS = new AtomicInteger();
  private static final double PATIENCE_MS = 10_000;

  private final List<String> errors = new CopyOnWriteArrayList<>();
  private @Nullable Theatre theatre;
  private @Nullable BrowserContext browser;
  private @Nullable Channel channel;

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> chromium = Theatre.chromium();
    boolean mustRun = "true".equals(System.getenv("CI"));
    assumeTrue(
        mustRun || chromium.isPresent(), "SKIPPED: the page's tests need Chromium on the PATH");
    theatre =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(
                Theatre.class, key -> Theatre.open(chromium.orElseThrow()), Theatre.class);
    com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(
        PATIENCE_MS);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    channel = server().addChannel("test-" + KEYS.incrementAndGet());
    browser =
        theatre().browser().newContext(new Browser.NewContextOptions().setViewportSize(1100, 800));
    browser.setDefaultTimeout(PATIENCE_MS);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Objects.requireNonNull(browser).close();
    theatre().server().sandbox().faults().clear();
    assertThat(errors).isEmpty();
    assertThat(theatre().server().sandbox().takeViolations()).isEmpty();
  }

  private Theatre theatre() {
    return Objects.requireNonNull(theatre);
  }

  Server server() {
    return theatre().server().sandbox().servers().stream()
        .filter(server -> server.id() == Demo.SERVER)
        .findFirst()
        .orElseThrow();
  }

  JDA jda() {
    return theatre().jda();
  }

  Channel channel() {
    return Objects.requireNonNull(channel);
  }

  /** Says what the bot does on an event of this key. */
  <E extends GenericEvent> void on(String key, Class<E> event, Consumer<E> script) {
    theatre().scripts().set(key, happened -> script.accept(event.cast(happened)));
  }

  /** Says what the bot does on an event; the key is the option "script", custom id or text. */
  <E extends GenericEvent> String on(Class<E> event, Consumer<E> script) {
    String key = "script-" + KEYS.incrementAndGet();
    on(key, event, script);
    return key;
  }

  /** The page as one of the demo's people sees it, at the test's channel. */
  Page as(long person) {
    Page page = Objects.requireNonNull(browser).newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        errors.add(message.text());
      }
    });
    String url = theatre().server().url();
    page.navigate("%s#%d/%d/%d".formatted(url, Demo.SERVER, person, channel().id()));
    assertThat(composer(page)).isFocused();
    return page;
  }

  /** Where one writes. */
  static Locator composer(Page page) {
    return page.locator(".composer textarea");
  }

  /** Writes a line, a command or not, and sends it. */
  static void send(Page page, String line) {
    composer(page).fill(line);
    page.keyboard().press("Enter");
  }

  /** The newest message. */
  static Locator last(Page page) {
    return page.getByRole(AriaRole.ARTICLE).last();
  }
}
