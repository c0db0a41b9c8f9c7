package dev.dealdesk.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process away from a home. The operating system frees it with the process. */
record HomeLock(FileChannel channel) implements AutoCloseable {

  static HomeLock take(EmbeddedHome home) throws IOException {
    var channel =
        FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw inUse(home.directory());
    }
    return new HomeLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // This process has it already.
    }
  }

  private static DatabaseException inUse(Path home) {
    return new DatabaseException(
        "Another Dealdesk already runs with DEALDESK_HOME %s. Stop it, or set DEALDESK_HOME to another directory."
            .formatted(home));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
