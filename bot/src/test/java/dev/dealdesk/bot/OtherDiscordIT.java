package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.Demo;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.SandboxServer;
import dev.dealdesk.store.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar with a token: it logs in where it is told to, and nothing of the sandbox is in it. */
class OtherDiscordIT {

  @TempDir private Path home;

  private final String database = TestDatabase.freshUrl();

  @Test
  void logsInThereAndLoadsNothingOfTheSandbox() throws Exception {
    Path loaded = home.resolve("loaded.txt");
    try (SandboxServer discord = SandboxServer.start(0);
        Launched launched =
            Launched.with(
                home, settings(discord, SandboxServer.TOKEN), "-Xlog:class+load:file=" + loaded)) {
      assertThat(launched.awaitLine("Dealdesk is ready"))
          .isEqualTo("Dealdesk is ready in 2 servers");
      assertThat(ben(discord).slash("/help").reply().text()).contains("/help");
      launched.terminate();
      assertThat(launched.awaitEnd()).isZero();
      assertThat(discord.sandbox().takeViolations()).isEmpty();
    }
    assertThat(Files.readString(loaded))
        .contains("dev.dealdesk.bot.Main ")
        .doesNotContain("dev.dealdesk.sandbox");
  }

  @Test
  void aWrongTokenIsNamed() throws Exception {
    try (SandboxServer discord = SandboxServer.start(0);
        Launched launched = Launched.with(home, settings(discord, "hush"))) {
      assertThat(launched.awaitEnd()).isEqualTo(1);
      assertThat(launched.output())
          .contains("set DISCORD_TOKEN")
          .doesNotContain("hush", "ERROR", "\tat ");
    }
  }

  private Map<String, String> settings(SandboxServer discord, String token) {
    Map<String, String> settings = new HashMap<>();
    settings.put("DISCORD_TOKEN", token);
    settings.put("DISCORD_API_URL", discord.sandbox().apiUrl());
    settings.put("DATABASE_URL", database);
    settings.put("DEALDESK_HOME", home.toString());
    settings.put("HTTP_PORT", Launched.freePort());
    return settings;
  }

  private static Person ben(SandboxServer discord) {
    return discord.sandbox().servers().stream()
        .flatMap(server -> server.people().stream())
        .filter(person -> person.id() == Demo.BEN)
        .findFirst()
        .orElseThrow();
  }
}
