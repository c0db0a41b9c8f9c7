package dev.dealdesk.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived the process that had started it. Whoever holds the home's lock may stop
 * it.
 */
record Orphan(ProcessHandle process) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Stops the server that still works on this data, and clears away what a dead one left. */
  static void stopAt(EmbeddedHome home, Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    var process = Files.exists(pidFile) ? processOf(pidFile) : Optional.<ProcessHandle>empty();
    if (process.isPresent() && isServerOf(home, pidFile, process.get())) {
      new Orphan(process.get()).stop();
    }
    // PostgreSQL refuses to start where the number in a stale file now belongs to somebody else.
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
    // PostgreSQL writes its process's number into the first line.
    var firstLine = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    return firstLine.matches("[0-9]{1,18}")
        ? ProcessHandle.of(Long.parseLong(firstLine)).filter(ProcessHandle::isAlive)
        : Optional.empty();
  }

  private static boolean isServerOf(EmbeddedHome home, Path pidFile, ProcessHandle process)
      throws IOException {
    var program =
        process
            .info()
            .command()
            .orElseThrow(() ->
                new DatabaseException(
                    "%s names process %d, and it cannot be seen what that is. If it is no PostgreSQL, delete the file and start again."
                        .formatted(pidFile, process.pid())));
    return Path.of(program).startsWith(home.programs().toRealPath());
  }

  private void stop() throws IOException {
    if (isWindows()) {
      process.destroy();
    } else {
      // The interrupt is PostgreSQL's fast shutdown: it waits for no client.
      new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).inheritIO().start();
    }
    awaitEnd();
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }

  private void awaitEnd() {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stillRunning(e);
    } catch (ExecutionException | TimeoutException e) {
      throw stillRunning(e);
    }
  }

  private DatabaseException stillRunning(Exception cause) {
    return new DatabaseException(
        "A PostgreSQL left over from an earlier run (process %d) does not stop. Stop it by hand, then start again."
            .formatted(process.pid()),
        cause);
  }
}
