package dev.dealdesk.bot;

/** Something outside Dealdesk is in its way. The message says what, and what to do. */
final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }

  /** Another program listens on a port, or only an administrator may. */
  static CannotStart portTaken(String variable, int port, Throwable cause) {
    return new CannotStart(
        "Dealdesk cannot listen on port %d, which another program has or the system keeps: set %s to a free port."
            .formatted(port, variable),
        cause);
  }
}
