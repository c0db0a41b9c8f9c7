package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * A panel of rows: a label at the left, then room to draw in, and a figure behind what is drawn.
 * Below columns a phone would have no room for labels.
 */
final class Rows {

  /** Beyond that many a phone shows nothing legible. */
  static final int MOST = 20;

  private static final int TOP = 122;
  private static final int TOP_WITH_LEGEND = 184;
  private static final int BOTTOM = 36;
  private static final int WIDEST_LABEL = 440;
  private static final int WIDEST_FIGURE = 400;
  private static final int GAP = 20;

  private final Paper paper;
  private final int top;
  private final double pitch;
  private final List<String> labels;
  private final List<String> figures;
  private final double left;
  private final double right;

  /**
   * @param labels one a row
   * @param figures one a row
   * @param legend none: an empty list
   */
  Rows(
      Texts texts,
      String title,
      List<String> labels,
      List<String> figures,
      List<Paper.Key> legend) {
    this.labels = labels.stream().limit(MOST).map(Lettering::shown).toList();
    this.figures = figures.stream().limit(MOST).map(Lettering::shown).toList();
    int dropped = labels.size() - this.labels.size();
    pitch = Math.clamp(800.0 / Math.max(1, this.labels.size()), 60, 88);
    top = legend.isEmpty() ? TOP : TOP_WITH_LEGEND;
    int lines = Math.max(1, this.labels.size()) + (dropped > 0 ? 1 : 0);
    paper = new Paper((int) (top + lines * pitch + BOTTOM), title);
    paper.legend(legend);
    left = Paper.EDGE + Math.min(WIDEST_LABEL, widest(this.labels, labelFont())) + GAP;
    double widest = Math.min(WIDEST_FIGURE, widest(this.figures, figureFont("")));
    right = Paper.WIDTH - Paper.EDGE - GAP - widest;
    write(texts, dropped);
  }

  private void write(Texts texts, int dropped) {
    for (int row = 0; row < labels.size(); row++) {
      String label = Lettering.fitted(labels.get(row), labelFont(), WIDEST_LABEL);
      paper.text(label, labelFont(), Palette.QUIET, Paper.EDGE, middle(row));
    }
    if (labels.isEmpty()) {
      note(texts.label("chart.nothing"), 0);
    }
    if (dropped > 0) {
      note(texts.label("chart.more", "count", dropped), labels.size());
    }
  }

  private void note(String text, int row) {
    paper.text(text, labelFont(), Palette.QUIET, Paper.EDGE, middle(row));
  }

  /** Puts the figure of a row behind what ends there. */
  void figure(int row, double behind, Color colour) {
    Font font = figureFont(figures.get(row));
    String text = Lettering.fitted(figures.get(row), font, WIDEST_FIGURE);
    paper.text(text, font, colour, behind + GAP * 0.8, middle(row));
  }

  private static double widest(List<String> texts, Font font) {
    return texts.stream().mapToDouble(text -> Lettering.width(text, font)).max().orElse(0);
  }

  private Font labelFont() {
    return Fonts.regular(size());
  }

  private Font figureFont(String text) {
    return Fonts.bold(text, size());
  }

  private float size() {
    return pitch < 70 ? Paper.SMALL : Paper.MEDIUM;
  }

  int count() {
    return labels.size();
  }

  double middle(int row) {
    return top + pitch * (row + 0.5);
  }

  /** How high a bar is. */
  double thickness() {
    return pitch * 0.6;
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  Paper paper() {
    return paper;
  }
}
