package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Bundles;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws a chart into the file that is named; without one, a text with the machine's own fonts. */
final class BareMachine {

  private BareMachine() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
      Graphics2D pen = image.createGraphics();
      pen.setFont(new Font("Dialog", Font.PLAIN, 12));
      pen.drawString("A", 0, 9);
    } else {
      Files.write(Path.of(arguments[0]), chart().file().bytes());
    }
  }

  static Block.Picture chart() {
    return new Charts(new Bundles().korean()).of(ChartExamples.koreanMovement());
  }
}
