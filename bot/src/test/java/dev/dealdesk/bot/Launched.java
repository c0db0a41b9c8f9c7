package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Dealdesk, running in a process of its own with settings of its own; mostly the built jar. */
final class Launched implements AutoCloseable {

  /** Much longer than anything takes, even on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));

  private final Process process;
  private final BlockingQueue<Optional<String>> coming = new LinkedBlockingQueue<>();
  private final List<String> lines = new ArrayList<>();

  private Launched(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /** On the Java that runs the tests. */
  static Launched with(Path directory, Map<String, String> settings, String... javaOptions) {
    return on(THIS_JAVA, directory, settings, javaOptions);
  }

  /**
   * @param java a Java's home
   * @param directory where the process works, and may write
   * @param settings all that it is told: what this process was told is not passed on
   */
  static Launched on(
      Path java, Path directory, Map<String, String> settings, String... javaOptions) {
    return of(
        java,
        directory,
        settings,
        Stream.concat(Stream.of(javaOptions), Stream.of("-jar", System.getProperty("dealdesk.jar")))
            .toList());
  }

  /** A program of these tests', on their classes, instead of the jar. */
  static Launched program(
      Class<?> main, Path directory, Map<String, String> settings, String... javaOptions) {
    return of(
        THIS_JAVA,
        directory,
        settings,
        Stream.concat(
                Stream.of(javaOptions),
                Stream.of("-cp", System.getProperty("java.class.path"), main.getName()))
            .toList());
  }

  private static Launched of(
      Path java, Path directory, Map<String, String> settings, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(
            name -> name.matches("(DISCORD|DATABASE|DEALDESK|LLM|SANDBOX|HTTP)_.*|SHARDS|JAVA_.*"));
    builder.environment().putAll(settings);
    try {
      return new Launched(builder.start());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A port that nobody listens on. */
  static String freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().map(Optional::of).forEach(coming::add);
    } catch (IOException | UncheckedIOException closed) {
      coming.add(Optional.of("(its output broke off: " + closed.getMessage() + ")"));
    }
    coming.add(Optional.empty());
  }

  /** Waits until it prints a line with this in it. */
  String awaitLine(String part) throws InterruptedException {
    for (Optional<String> line = next(); line.isPresent(); line = next()) {
      if (line.get().contains(part)) {
        return line.get();
      }
    }
    return fail("It ended without saying '%s':%n%s", part, output());
  }

  private Optional<String> next() throws InterruptedException {
    Optional<String> line = coming.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (line == null) {
      return fail("It says nothing more:%n%s", output());
    }
    line.ifPresent(lines::add);
    return line;
  }

  /** Waits for its end, and answers its status. */
  int awaitEnd() throws InterruptedException {
    while (next().isPresent()) {
      // Reads what it still says.
    }
    return process.waitFor();
  }

  /** What it has said so far. */
  String output() {
    return String.join("\n", lines);
  }

  /** Asks it to stop, as a service manager does. */
  void terminate() {
    process.destroy();
  }

  /** Ends it as a power cut would: kill -9. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    terminate();
    process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
    kill();
  }
}
