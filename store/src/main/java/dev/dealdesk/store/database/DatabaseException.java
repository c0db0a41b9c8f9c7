package dev.dealdesk.store.database;

import static java.util.Objects.requireNonNull;

/** The database cannot be used. The message says why and what to do, and never holds a password. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(String message) {
    super(message);
  }

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** For the person who runs the program. */
  @Override
  public String getMessage() {
    return requireNonNull(super.getMessage());
  }
}
