package dev.dealdesk.store.score;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tribuo tells of every training in the JDK's own log, and so on the console. What goes wrong in it
 * is thrown; the rest is not wanted.
 */
final class Quiet {

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private Quiet() {}

  static void please() {
    TRIBUO.setLevel(Level.OFF);
  }
}
