package dev.dealdesk.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Path PERSON = Path.of("/home/ann");

  @TempDir private Path directory;

  @Test
  void nothingNeedsToBeSet() throws InvalidSettings {
    Settings settings = read(Map.of());
    assertThat(settings.discord()).isEmpty();
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.home()).isEqualTo(PERSON.resolve(".dealdesk"));
    assertThat(settings.model().provider()).isEqualTo(ModelAccess.Provider.NONE);
    assertThat(settings.sandboxPort()).isEqualTo(8190);
    assertThat(settings.httpPort()).isEqualTo(8191);
  }

  @Test
  void everythingCanBeSet() throws InvalidSettings {
    Settings settings =
        read(
            Map.ofEntries(
                Map.entry("DISCORD_TOKEN", "t0ken"),
                Map.entry("DISCORD_API_URL", "http://127.0.0.1:9000/api/v10/"),
                Map.entry("DATABASE_URL", "jdbc:postgresql://db/desk"),
                Map.entry("DEALDESK_HOME", "~/desk"),
                Map.entry("LLM_PROVIDER", "ollama"),
                Map.entry("LLM_BASE_URL", "http://127.0.0.1:11434"),
                Map.entry("LLM_API_KEY", "k3y"),
                Map.entry("LLM_MODEL", "qwen"),
                Map.entry("SHARDS", "0-3/8"),
                Map.entry("SANDBOX_PORT", "9190"),
                Map.entry("HTTP_PORT", "9191")));
    DiscordLogin discord = settings.discord().orElseThrow();
    assertThat(discord.token().value()).isEqualTo("t0ken");
    assertThat(discord.api()).contains(URI.create("http://127.0.0.1:9000/api/v10/"));
    assertThat(discord.shards()).contains(new Shards(0, 3, 8));
    assertThat(settings.databaseUrl()).contains(new Secret("jdbc:postgresql://db/desk"));
    assertThat(settings.home()).isEqualTo(PERSON.resolve("desk"));
    assertThat(settings.model().provider()).isEqualTo(ModelAccess.Provider.OLLAMA);
    assertThat(settings.model().url()).contains(URI.create("http://127.0.0.1:11434"));
    assertThat(settings.model().model()).contains("qwen");
    assertThat(settings.sandboxPort()).isEqualTo(9190);
    assertThat(settings.httpPort()).isEqualTo(9191);
  }

  @Test
  void secretsNeverShow() throws InvalidSettings {
    Settings settings =
        read(
            Map.of(
                "DISCORD_TOKEN", "hush",
                "LLM_API_KEY", "hush",
                "DATABASE_URL", "jdbc:postgresql://db/desk?password=hush"));
    assertThat(settings.toString()).contains("secret").doesNotContain("hush");
  }

  @Test
  void aFileNamedDotenvSpeaksWhereTheEnvironmentDoesNot() throws Exception {
    write(".env", "# ours\nHTTP_PORT=1234\nSANDBOX_PORT=\"4321\"\n");
    Settings settings = read(Map.of("HTTP_PORT", "99"));
    assertThat(settings.httpPort()).isEqualTo(99);
    assertThat(settings.sandboxPort()).isEqualTo(4321);
  }

  @Test
  void anyValueCanStandInAFile() throws Exception {
    Path file = write("token", "t0ken\n");
    Settings settings = read(Map.of("DISCORD_TOKEN_FILE", file.toString()));
    assertThat(settings.discord().orElseThrow().token().value()).isEqualTo("t0ken");
  }

  @Test
  void emptyIsUnset() throws InvalidSettings {
    assertThat(read(Map.of("DISCORD_TOKEN", "", "HTTP_PORT", " ")).discord()).isEmpty();
  }

  @Test
  void allProblemsAreToldAtOnce() {
    List<String> problems =
        problems(
            Map.of(
                "DISCORD_API_URL", "http://127.0.0.1:9000/",
                "DATABASE_URL", "mysql://hush",
                "LLM_PROVIDER", "hal",
                "LLM_BASE_URL", "not an address",
                "SHARDS", "4-3/8",
                "SANDBOX_PORT", "0",
                "HTTP_PORT", "70000",
                "LLM_API_KEY_FILE", "/nowhere"));
    assertThat(problems).hasSize(8);
    assertThat(problems).noneMatch(problem -> problem.contains("hush"));
    for (String name :
        List.of(
            "DISCORD_TOKEN",
            "DATABASE_URL",
            "LLM_PROVIDER",
            "LLM_BASE_URL",
            "SHARDS",
            "SANDBOX_PORT",
            "HTTP_PORT",
            "LLM_API_KEY_FILE")) {
      assertThat(problems).anyMatch(problem -> problem.contains(name));
    }
  }

  @Test
  void aValueAndItsFileContradictEachOther() {
    assertThat(problems(Map.of("LLM_MODEL", "a", "LLM_MODEL_FILE", "b")))
        .singleElement()
        .asString()
        .contains("LLM_MODEL_FILE");
  }

  @Test
  void twoPagesCannotShareAPort() throws InvalidSettings {
    Map<String, String> shared = Map.of("SANDBOX_PORT", "9000", "HTTP_PORT", "9000");
    assertThat(problems(shared))
        .singleElement()
        .asString()
        .contains("SANDBOX_PORT", "HTTP_PORT", "9000");
    Map<String, String> withoutSandbox = new HashMap<>(shared);
    withoutSandbox.put("DISCORD_TOKEN", "t0ken");
    assertThat(read(withoutSandbox).httpPort()).isEqualTo(9000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bot hush", "hush\nhush", "hüsh"})
  void whatCannotBeATokenIsNotSentToDiscord(String text) {
    assertThat(problems(Map.of("DISCORD_TOKEN", text)))
        .singleElement()
        .asString()
        .contains("DISCORD_TOKEN")
        .doesNotContain(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "0-8/8", "3-1/8", "-1/8", "0-3", "a/b", "0-3/8x", "999999/1000000"})
  void shardsOutsideOfAllAreRefused(String text) {
    assertThat(problems(Map.of("SHARDS", text))).singleElement().asString().contains("SHARDS");
  }

  private Settings read(Map<String, String> environment) throws InvalidSettings {
    return Settings.read(environment, directory, PERSON);
  }

  private List<String> problems(Map<String, String> environment) {
    return catchThrowableOfType(InvalidSettings.class, () -> read(environment)).problems();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
