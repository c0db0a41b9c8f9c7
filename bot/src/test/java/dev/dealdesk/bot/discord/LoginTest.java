package dev.dealdesk.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dealdesk.bot.config.DiscordLogin;
import dev.dealdesk.bot.config.Secret;
import dev.dealdesk.bot.config.Shards;
import dev.dealdesk.sandbox.Sandbox;
import io.javalin.Javalin;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A login that fails tells its reader which setting to look at, and never shows the token. */
class LoginTest {

  @Test
  void aWrongTokenIsNamed() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(refusal(sandbox.apiUrl(), Optional.empty()))
          .contains("DISCORD_TOKEN", sandbox.apiUrl());
    }
  }

  @Test
  void aWrongTokenIsNamedWhereTheShardsAreSet() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(refusal(sandbox.apiUrl(), Optional.of(new Shards(0, 0, 1))))
          .contains("DISCORD_TOKEN", sandbox.apiUrl());
    }
  }

  @Test
  void anAddressThatNobodyAnswersAtIsNamed() {
    String closed = freedAddress();
    assertThat(refusal(closed, Optional.empty())).contains("DISCORD_API_URL " + closed);
    assertThat(refusal(closed, Optional.of(new Shards(0, 0, 1))))
        .contains("DISCORD_API_URL " + closed);
  }

  @Test
  void aServerThatIsNoDiscordIsNamed() {
    Javalin other = Javalin.create(config -> config.startup.showJavalinBanner = false).start(0);
    try {
      String address = "http://127.0.0.1:" + other.port() + "/";
      assertThat(refusal(address, Optional.empty())).contains("DISCORD_API_URL " + address, "404");
    } finally {
      other.stop();
    }
  }

  @Test
  void theRealDiscordIsNamedByItsName() {
    DiscordLogin real = new DiscordLogin(new Secret("hush"), Optional.empty(), Optional.empty());
    assertThat(DiscordRefused.of(real, new java.net.ConnectException("hush")))
        .hasMessageContaining("https://discord.com")
        .hasMessageNotContaining("hush");
  }

  private static String refusal(String api, Optional<Shards> shards) {
    DiscordLogin login = new DiscordLogin(new Secret("hush"), Optional.of(URI.create(api)), shards);
    DiscordRefused refused =
        catchThrowableOfType(
            DiscordRefused.class, () -> Connection.open(login, List.of()).shutdown());
    String message = String.valueOf(refused.getMessage());
    assertThat(message).doesNotContain("hush");
    return message;
  }

  /** Where something listened a moment ago. */
  private static String freedAddress() {
    Javalin brief = Javalin.create(config -> config.startup.showJavalinBanner = false).start(0);
    int port = brief.port();
    brief.stop();
    return "http://127.0.0.1:" + port + "/api/v10/";
  }
}
