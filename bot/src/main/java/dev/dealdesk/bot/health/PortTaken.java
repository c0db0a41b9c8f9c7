package dev.dealdesk.bot.health;

/** Something else listens on a port that Dealdesk was given. */
public final class PortTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int port;

  PortTaken(int port, Throwable cause) {
    super("Port " + port + " is taken", cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
