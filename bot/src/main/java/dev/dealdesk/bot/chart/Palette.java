package dev.dealdesk.bot.chart;

import java.awt.Color;

/**
 * The colours of all charts, on a dark panel of their own: it stands out from Discord's light theme
 * and lies quietly in the dark one, and no colour has to be readable on both.
 */
final class Palette {

  static final Color PANEL = new Color(0x1E1F22);
  static final Color TEXT = new Color(0xF2F3F5);
  static final Color QUIET = new Color(0xB5BAC1);
  static final Color GRID = new Color(0x3A3C43);
  static final Color TRACK = new Color(0x292B2F);

  static final Color BLUE = new Color(0x5B8DEF);
  static final Color GREEN = new Color(0x3BB273);
  static final Color RED = new Color(0xEF5B5B);
  static final Color AMBER = new Color(0xF0B232);
  static final Color VIOLET = new Color(0x9B84EE);

  private Palette() {}
}
