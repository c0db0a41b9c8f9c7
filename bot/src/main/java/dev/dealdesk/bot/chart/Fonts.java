package dev.dealdesk.bot.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The fonts that ship with Dealdesk, since a slim container has none, and those of a usual server
 * have no Hangul.
 */
final class Fonts {

  /** Java looks for the machine's fonts before it draws any text; with this file it does not. */
  private static final String NO_MACHINE_FONTS = "version=1\nsequence.allfonts=default\n";

  private static final String SETTING = "sun.awt.fontconfig";

  static {
    // What draws reads both when it is loaded, which is after this.
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty("os.name").equals("Linux") && System.getProperty(SETTING) == null) {
      System.setProperty(SETTING, withoutMachineFonts().toString());
    }
  }

  private static final Font REGULAR = load("NotoSansCJKkr-Regular.otf");
  private static final Font BOLD = load("NotoSansCJKkr-Bold.otf");

  private Fonts() {}

  static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  /** Bold where that has all letters of a text; it has fewer than the regular one. */
  static Font bold(String text, float size) {
    return (BOLD.canDisplayUpTo(text) < 0 ? BOLD : REGULAR).deriveFont(size);
  }

  static boolean shows(int letter) {
    return REGULAR.canDisplay(letter);
  }

  private static Path withoutMachineFonts() {
    try {
      Path file = Files.createTempFile("dealdesk-fonts", ".properties");
      file.toFile().deleteOnExit();
      return Files.writeString(file, NO_MACHINE_FONTS);
    } catch (IOException refused) {
      throw new UncheckedIOException("Charts need a place for temporary files", refused);
    }
  }

  private static Font load(String file) {
    try (InputStream font = Fonts.class.getResourceAsStream("/chart/" + file)) {
      if (font == null) {
        throw new IllegalStateException("There is no font " + file);
      }
      return Font.createFont(Font.TRUETYPE_FONT, font);
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException("Cannot load the font " + file, broken);
    }
  }
}
