package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the jar from starting is told in sentences, without a stack trace. */
class RefusalsIT {

  private static final int NEEDED = 25;

  @TempDir private Path directory;

  @Test
  void anOldJavaIsNamed() throws Exception {
    Path old = oldJava().orElseGet(RefusalsIT::noOldJava);
    try (Launched launched = Launched.on(old, directory, Map.of())) {
      assertThat(launched.awaitEnd()).isEqualTo(1);
      assertThat(launched.output())
          .matches("Dealdesk needs Java 25 or newer, and this is Java [0-9.]+\\.");
    }
  }

  @Test
  void everyWrongSettingIsNamedAtOnce() throws Exception {
    Files.writeString(directory.resolve(".env"), "LLM_PROVIDER=hal\n");
    try (Launched launched =
        Launched.with(
            directory,
            Map.of(
                "DISCORD_API_URL", "http://127.0.0.1:9/",
                "DATABASE_URL", "mysql://hush",
                "HTTP_PORT", "none"))) {
      assertThat(launched.awaitEnd()).isEqualTo(2);
      assertThat(launched.output().lines())
          .satisfiesExactlyInAnyOrder(
              line -> assertThat(line).contains("DISCORD_TOKEN"),
              line -> assertThat(line).contains("DATABASE_URL").doesNotContain("hush"),
              line -> assertThat(line).contains("LLM_PROVIDER"),
              line -> assertThat(line).contains("HTTP_PORT"));
    }
  }

  @Test
  void aHomeThatCannotBeIsNamed() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    try (Launched launched =
        Launched.with(directory, Map.of("DEALDESK_HOME", file.resolve("home").toString()))) {
      assertThat(launched.awaitEnd()).isEqualTo(1);
      assertThat(launched.output().lines()).singleElement().asString().contains("DEALDESK_HOME");
    }
  }

  /** Maven's own, where that is older, or another on this machine. */
  private static Optional<Path> oldJava() throws IOException {
    List<Path> installed = new ArrayList<>();
    installed.add(Path.of(System.getProperty("maven.java.home")));
    Path others = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(others)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(others)) {
        all.forEach(installed::add);
      }
    }
    return installed.stream().filter(RefusalsIT::isOld).findFirst();
  }

  private static boolean isOld(Path java) {
    Path release = java.resolve("release");
    if (!Files.exists(release) || !Files.exists(java.resolve("bin/java"))) {
      return false;
    }
    try (Reader reader = Files.newBufferedReader(release)) {
      Properties properties = new Properties();
      properties.load(reader);
      String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
      return version.matches("[0-9]+.*") && Integer.parseInt(version.split("[^0-9]")[0]) < NEEDED;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Path noOldJava() {
    String reason =
        "Skipped: no Java older than 25 is installed here, so its sentence was not seen";
    System.out.println(reason);
    return abort(reason);
  }
}
