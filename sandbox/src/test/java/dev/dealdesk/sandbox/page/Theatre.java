package dev.dealdesk.sandbox.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.dealdesk.sandbox.Bot;
import dev.dealdesk.sandbox.SandboxServer;
import dev.dealdesk.sandbox.Scripts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.Compression;

/** A sandbox with its page, a real JDA in it, and a browser: one for the whole suite. */
record Theatre(SandboxServer server, JDA jda, Scripts scripts, Playwright playwright, Tabs tabs)
    implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--renderer-process-limit=1");

  /** The system's Chromium, if there is one. */
  static Optional<Path> chromium() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(in -> Path.of(in, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Theatre open(Path chromium) {
    SandboxServer server = SandboxServer.start(0);
    Scripts scripts = new Scripts();
    JDA jda = Bot.login(server.sandbox(), Compression.ZLIB, scripts);
    jda.updateCommands().addCommands(Repertoire.commands()).complete();
    server.sandbox().awaitReady();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
    return new Theatre(server, jda, scripts, playwright, new Tabs(browser));
  }

  @Override
  public void close() {
    playwright.close();
    jda.shutdownNow();
    server.close();
  }
}
