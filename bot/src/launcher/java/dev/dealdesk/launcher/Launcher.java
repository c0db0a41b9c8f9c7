package dev.dealdesk.launcher;

import java.lang.reflect.InvocationTargetException;

/** Says in one sentence that Java is too old, where Java itself would print a stack trace. */
public final class Launcher {

  private static final int NEEDED = 25;

  private Launcher() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    // Before Java 9 versions were written as 1.8.
    String version = System.getProperty("java.specification.version");
    if (Double.parseDouble(version) < NEEDED) {
      System.err.println(
          "Dealdesk needs Java " + NEEDED + " or newer, and this is Java " + version + ".");
      System.exit(1);
    }
    run(arguments);
  }

  private static void run(String[] arguments) throws ReflectiveOperationException {
    try {
      Class.forName("dev.dealdesk.bot.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }
}
