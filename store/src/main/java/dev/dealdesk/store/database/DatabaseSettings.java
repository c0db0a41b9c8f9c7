package dev.dealdesk.store.database;

import java.nio.file.Path;

/** Which PostgreSQL keeps the sales desk's data. */
public sealed interface DatabaseSettings {

  /**
   * A server that somebody else runs.
   *
   * @param jdbcUrl {@code jdbc:postgresql://…}, with user and password as its parameters
   */
  record External(String jdbcUrl) implements DatabaseSettings {
    /** Leaves out everything but the scheme, since the rest may hold a password. */
    @Override
    public String toString() {
      return "External[jdbc:postgresql:…]";
    }
  }

  /**
   * A server of our own, which lives as long as this process.
   *
   * @param home the directory that keeps its programs and files from one run to the next
   */
  record Embedded(Path home) implements DatabaseSettings {}
}
