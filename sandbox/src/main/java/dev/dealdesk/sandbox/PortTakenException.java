package dev.dealdesk.sandbox;

/** Something else listens on the port that the sandbox was to have. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int port;

  PortTakenException(int port, Throwable cause) {
    super("Port " + port + " is taken", cause);
    this.port = port;
  }

  /** Which port. */
  public int port() {
    return port;
  }
}
