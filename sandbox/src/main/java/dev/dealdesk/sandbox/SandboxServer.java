package dev.dealdesk.sandbox;

/** A sandbox for people: with a page to try the bot on, and a server with people in it. */
public final class SandboxServer implements AutoCloseable {
  /** The token a bot logs in with. It opens nothing but this sandbox. */
  public static final String TOKEN = "sandbox";

  private final Sandbox sandbox;

  private SandboxServer(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Starts it on 127.0.0.1.
   *
   * @param port 0 for a free one
   * @throws PortTakenException if the port is in use
   */
  public static SandboxServer start(int port) {
    return new SandboxServer(Sandbox.start(port, TOKEN, Demo::setUp));
  }

  /** The page's address. */
  public String url() {
    return sandbox.address() + "/";
  }

  /** What the bot connects to. */
  public Sandbox sandbox() {
    return sandbox;
  }

  @Override
  public void close() {
    sandbox.close();
  }

  /** Runs it as a process of its own, on the port given or on 8190. */
  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length == 0 ? 8190 : Integer.parseInt(arguments[0]);
    SandboxServer server = start(port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    System.out.printf(
        "Sandbox: %s DISCORD_API_URL=%s DISCORD_TOKEN=%s%n",
        server.url(), server.sandbox.apiUrl(), TOKEN);
    Thread.currentThread().join();
  }
}
