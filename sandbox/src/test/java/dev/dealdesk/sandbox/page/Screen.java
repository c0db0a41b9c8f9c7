package dev.dealdesk.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.Demo;
import dev.dealdesk.sandbox.SandboxServer;
import dev.dealdesk.sandbox.Server;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The page in a browser. A test has a channel of its own; what the page's scripts throw, and what
 * the bot does wrong, fails it.
 */
final class Screen implements BeforeEachCallback, AfterEachCallback {
  private static final AtomicInteger KEYS = new AtomicInteger();
  private static final String MISSING = "The page's tests need Chromium, and none is on the PATH";
  private static final double PATIENCE_MS = 10_000;

  private @Nullable Theatre theatre;
  private @Nullable Channel channel;

  @Override
  public void beforeEach(ExtensionContext context) {
    theatre = theatre(context);
    channel = server().addChannel("test-" + KEYS.incrementAndGet());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (theatre == null) {
      return;
    }
    theatre().server().sandbox().faults().clear();
    assertThat(theatre().tabs().leave()).isEmpty();
    assertThat(theatre().server().sandbox().takeViolations()).isEmpty();
  }

  private static Theatre theatre(ExtensionContext context) {
    Optional<Path> chromium = Theatre.chromium();
    boolean mustRun = "true".equals(System.getenv("CI"));
    assumeTrue(mustRun || chromium.isPresent(), MISSING);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(
            Theatre.class,
            key -> Theatre.open(chromium.orElseThrow(Screen::missing)),
            Theatre.class);
  }

  private static AssertionError missing() {
    return new AssertionError(MISSING);
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

  /** Lets the clock run as the real one again. */
  void resetClock() {
    theatre().server().sandbox().clock().moveTo(Instant.now());
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

  /** The page of another sandbox. */
  Page at(SandboxServer other) {
    Page page = theatre().tabs().next();
    page.navigate(other.url());
    return page;
  }

  /** The page as one of the demo's people sees it, at the test's channel. */
  Page as(long person) {
    Page page = theatre().tabs().next();
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
