package dev.dealdesk.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A machine as slim containers are: without fonts and without fontconfig. In its place the loader
 * finds an empty file, and fails as if there were none.
 */
class BareMachineTest {

  @TempDir private Path directory;

  @Test
  void chartsAreDrawnThere() throws Exception {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    Path png = directory.resolve("chart.png");
    Ran ran = run(BareMachine.class, png.toString());
    assertThat(ran.exit()).as(ran.said()).isZero();
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1200);
    assertThat(Files.readAllBytes(png)).isEqualTo(BareMachine.chart().file().bytes());
  }

  @Test
  void anyOtherTextFailsThere() throws Exception {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    Ran ran = run(BareMachine.class);
    assertThat(ran.exit()).isNotZero();
    assertThat(ran.said()).contains("Fontconfig head is null");
  }

  private record Ran(int exit, String said) {}

  private Ran run(Class<?> program, String... arguments) throws Exception {
    for (String name : List.of("libfontconfig.so.1", "libfontconfig.so")) {
      Files.write(directory.resolve(name), new byte[0]);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            // Java keeps there what it once found out about the machine's fonts.
            "-Duser.home=" + directory,
            "-cp",
            System.getProperty("java.class.path"),
            program.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("LD_LIBRARY_PATH", directory.toString());
    builder.environment().put("FONTCONFIG_FILE", "/nonexistent");
    builder.environment().put("FONTCONFIG_PATH", "/nonexistent");
    return ended(builder.redirectErrorStream(true).start());
  }

  private static Ran ended(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), said);
  }
}
