package dev.dealdesk.bot.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the person who runs Dealdesk can decide.
 *
 * @param discord how to reach Discord; empty: start the sandbox and use that
 * @param databaseUrl a PostgreSQL that somebody else runs; empty: one of our own, in {@code home}
 * @param home where that database and the logs live
 * @param sandboxPort of the sandbox's page and API
 * @param httpPort of health and metrics
 */
public record Settings(
    Optional<DiscordLogin> discord,
    Optional<Secret> databaseUrl,
    Path home,
    ModelAccess model,
    int sandboxPort,
    int httpPort) {

  /** Of this process: its environment, and {@code .env} in its working directory. */
  public static Settings ofProcess() throws InvalidSettings {
    return read(System.getenv(), Path.of("."), Path.of(System.getProperty("user.home")));
  }

  /**
   * @param directory where {@code .env} may stand
   * @param person the home directory of the person who runs Dealdesk
   */
  static Settings read(Map<String, String> environment, Path directory, Path person)
      throws InvalidSettings {
    Variables variables = new Variables(environment, directory);
    Settings settings =
        new Settings(
            discord(variables),
            databaseUrl(variables),
            home(variables, person),
            model(variables),
            variables.port("SANDBOX_PORT", 8190),
            variables.port("HTTP_PORT", 8191));
    if (settings.discord().isEmpty() && settings.sandboxPort() == settings.httpPort()) {
      variables.problem(
          "SANDBOX_PORT and HTTP_PORT are both %d: set one of them to another port."
              .formatted(settings.httpPort()));
    }
    if (!variables.problems().isEmpty()) {
      throw new InvalidSettings(variables.problems());
    }
    return settings;
  }

  private static Optional<DiscordLogin> discord(Variables variables) {
    var token = variables.secret("DISCORD_TOKEN");
    var api = variables.webAddress("DISCORD_API_URL");
    var shards = shards(variables);
    if (api.isPresent() && token.isEmpty()) {
      variables.problem(
          "DISCORD_API_URL is set, but DISCORD_TOKEN is not: set DISCORD_TOKEN to the bot's token there.");
    }
    if (token.filter(known -> !known.value().matches("[\\x21-\\x7e]+")).isPresent()) {
      variables.problem(
          "DISCORD_TOKEN holds a space, a line break or a letter that no token has: copy it again.");
    }
    return token.map(known -> new DiscordLogin(known, api, shards));
  }

  private static Optional<Secret> databaseUrl(Variables variables) {
    Optional<Secret> url = variables.secret("DATABASE_URL");
    if (url.filter(known -> !known.value().startsWith("jdbc:postgresql:")).isPresent()) {
      variables.problem(
          "DATABASE_URL begins with jdbc:postgresql://, as in jdbc:postgresql://host:5432/database.");
    }
    return url;
  }

  private static Path home(Variables variables, Path person) {
    return variables
        .text("DEALDESK_HOME")
        .map(text -> text.startsWith("~/") ? person.resolve(text.substring(2)) : Path.of(text))
        .orElseGet(() -> person.resolve(".dealdesk"))
        .toAbsolutePath()
        .normalize();
  }

  private static ModelAccess model(Variables variables) {
    return new ModelAccess(
        variables.oneOf("LLM_PROVIDER", ModelAccess.Provider.NONE),
        variables.webAddress("LLM_BASE_URL"),
        variables.secret("LLM_API_KEY"),
        variables.text("LLM_MODEL"));
  }

  private static Optional<Shards> shards(Variables variables) {
    Optional<String> text = variables.text("SHARDS");
    Optional<Shards> shards = text.flatMap(Shards::parse);
    if (text.isPresent() && shards.isEmpty()) {
      variables.problem(
          "SHARDS reads like 0-3/8, the first to the last of all, counted from 0, not \""
              + text.get()
              + "\".");
    }
    return shards;
  }
}
