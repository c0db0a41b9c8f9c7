package dev.dealdesk.bot.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A panel with a title. A phone shows it a quarter as large as it is drawn, so that no text is
 * smaller than {@value #SMALL} pixels.
 */
final class Paper {

  static final int WIDTH = 1200;
  static final int EDGE = 44;
  static final float LARGE = 48;
  static final float MEDIUM = 41;
  static final float SMALL = 36;

  private static final int TITLE_BASELINE = 84;
  private static final int LEGEND_BASELINE = 150;
  private static final int CORNER = 30;

  /** How far below the middle of a line its letters stand. */
  private static final double DESCENT = 0.36;

  private final BufferedImage image;
  private final Graphics2D pen;

  Paper(int height, String title) {
    image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_ARGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    bar(0, 0, WIDTH, height, CORNER, Palette.PANEL);
    String shown = Lettering.shown(title);
    Font font = Fonts.bold(shown, LARGE);
    write(Lettering.fitted(shown, font, WIDTH - 2.0 * EDGE), font, Palette.TEXT, TITLE_BASELINE);
  }

  private void write(String text, Font font, Color colour, double baseline) {
    pen.setFont(font);
    pen.setColor(colour);
    pen.drawString(text, (float) EDGE, (float) baseline);
  }

  /** What a colour stands for. */
  record Key(String label, Color colour) {}

  /** The meaning of the colours, below the title. */
  void legend(List<Key> keys) {
    double x = EDGE;
    Font font = Fonts.regular(SMALL);
    for (Key key : keys) {
      bar(x, LEGEND_BASELINE - 26, 28, 28, 8, key.colour());
      String label = Lettering.shown(key.label());
      text(label, font, Palette.QUIET, x + 40, LEGEND_BASELINE - 12);
      x += 40 + Lettering.width(label, font) + 36;
    }
  }

  /**
   * @param middle of the line that it stands on
   */
  void text(String text, Font font, Color colour, double x, double middle) {
    pen.setFont(font);
    pen.setColor(colour);
    pen.drawString(text, (float) x, (float) (middle + font.getSize2D() * DESCENT));
  }

  void bar(double x, double y, double width, double height, double corner, Color colour) {
    pen.setColor(colour);
    double rounded = Math.min(corner, width);
    pen.fill(new RoundRectangle2D.Double(x, y, width, height, rounded, rounded));
  }

  void line(double fromX, double fromY, double toX, double toY, float thickness, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(thickness));
    pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  /**
   * A line through points with a shade below it.
   *
   * @param ground where the shade ends
   */
  void curve(List<Point2D> points, double ground, Color colour) {
    Path2D line = new Path2D.Double();
    line.moveTo(points.getFirst().getX(), points.getFirst().getY());
    points.forEach(point -> line.lineTo(point.getX(), point.getY()));
    Path2D area = new Path2D.Double(line);
    area.lineTo(points.getLast().getX(), ground);
    area.lineTo(points.getFirst().getX(), ground);
    pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 36));
    pen.fill(area);
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(line);
    bar(points.getLast().getX() - 9, points.getLast().getY() - 9, 18, 18, 18, colour);
  }

  byte[] png() {
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
