package dev.dealdesk.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.commons.io.file.PathUtils;

/** PostgreSQL of our own, which listens on this machine only. */
final class EmbeddedServer implements Server {

  private final HomeLock lock;
  private final EmbeddedCluster cluster;

  private EmbeddedServer(HomeLock lock, EmbeddedCluster cluster) {
    this.lock = lock;
    this.cluster = cluster;
  }

  static EmbeddedServer start(Path directory, Consumer<String> progress) {
    try {
      var home = EmbeddedHome.at(directory);
      var lock = HomeLock.take(home);
      try {
        return new EmbeddedServer(lock, start(home, progress));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseException(
          "The embedded PostgreSQL cannot work in DEALDESK_HOME %s: %s"
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  private static EmbeddedCluster start(EmbeddedHome home, Consumer<String> progress)
      throws IOException {
    if (Files.notExists(home.data())) {
      progress.accept("Setting up the embedded PostgreSQL (once)");
      layOut(home);
    }
    progress.accept("Starting the embedded PostgreSQL");
    Orphan.stopAt(home, home.data());
    return EmbeddedCluster.start(home, home.data());
  }

  private static void layOut(EmbeddedHome home) throws IOException {
    var unfinished = home.unfinishedData();
    if (Files.exists(unfinished)) {
      Orphan.stopAt(home, unfinished);
      PathUtils.deleteDirectory(unfinished);
    }
    try (var cluster = EmbeddedCluster.start(home, unfinished)) {
      cluster.createDatabase();
    }
    Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public DataSource login() {
    return cluster.login();
  }

  @Override
  public DatabaseException unreachable(SQLException cause) {
    return new DatabaseException(
        "The embedded PostgreSQL does not answer: %s".formatted(cause.getMessage()), cause);
  }

  @Override
  public void close() {
    try (lock;
        cluster) {
      // Both are closed, the cluster first.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
