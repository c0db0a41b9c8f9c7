package dev.dealdesk.store.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A program in a process of its own, which opens the embedded database and keeps it open until its
 * input ends. It says "open" or why it could not.
 */
final class EmbeddedProgram {

  private EmbeddedProgram() {}

  static void main(String[] arguments) throws IOException {
    var settings = new DatabaseSettings.Embedded(Path.of(arguments[0]));
    try (var database = Database.open(settings, _ -> {});
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      database.closeAtExit();
      System.out.println("open");
      input.lines().forEach(_ -> {});
    } catch (DatabaseException e) {
      System.out.println(e.getMessage());
    }
  }

  /** Starts it; {@link #firstLine} then waits until it has something to say. */
  static Process start(Path home) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedProgram.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static String firstLine(Process process) throws IOException {
    return process.inputReader(StandardCharsets.UTF_8).readLine();
  }
}
