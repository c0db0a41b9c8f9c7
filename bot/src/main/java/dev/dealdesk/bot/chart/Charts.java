package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.command.Attachment;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Texts;

/**
 * Draws charts in one language, each with its figures in words for whoever cannot see it. What
 * people typed may stand in any label: it is cut to the room there is, and what the font cannot
 * show is left out.
 */
public record Charts(Texts texts) {

  public Block.Picture of(Bars bars) {
    return picture(bars.name(), BarDrawing.of(bars, texts), new ChartWords(texts).of(bars));
  }

  public Block.Picture of(Waterfall waterfall) {
    byte[] png = WaterfallDrawing.of(waterfall, texts);
    return picture(waterfall.name(), png, new ChartWords(texts).of(waterfall));
  }

  public Block.Picture of(Trend trend) {
    return picture(trend.name(), TrendDrawing.of(trend, texts), new ChartWords(texts).of(trend));
  }

  public Block.Picture of(QuotaForecast forecast) {
    byte[] png = ForecastDrawing.of(forecast, texts);
    return picture(forecast.name(), png, new ChartWords(texts).of(forecast));
  }

  private static Block.Picture picture(String name, byte[] png, String description) {
    return new Block.Picture(new Attachment(name + ".png", png), description);
  }
}
