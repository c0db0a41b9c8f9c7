package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.figures.PeriodWords;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.forecast.ForecastLine;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Moment;
import dev.dealdesk.store.pipeline.Period;

/** The running quarter's forecast against its quota. */
final class ForecastSection implements Section<ForecastSection.Facts> {

  /** What the quarter brings; {@code any} is false where there is nothing in it, and no quota. */
  record Facts(boolean any, Bilingual text) {}

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public Class<Facts> facts() {
    return Facts.class;
  }

  @Override
  public Facts note(Desk desk, Span span, Voices voices) {
    FiscalCalendar calendar = new FiscalCalendar(desk.workspace().fiscalYearStart());
    Period quarter = calendar.quarter(desk.workspace().day(span.to()));
    ForecastLine line =
        desk.forecasts()
            .sheet(quarter, span.scope().owners(), Moment.asKnownThen(span.to()))
            .total();
    boolean any =
        line.closed().amount().signum() != 0
            || line.open().amount().signum() != 0
            || line.quota().isPresent();
    return new Facts(any, voices.say(texts -> text(texts, calendar, quarter, line)));
  }

  private static String text(
      Texts texts, FiscalCalendar calendar, Period quarter, ForecastLine line) {
    return texts.say(
        "digest.forecast",
        "period",
        new PeriodWords(texts, calendar).of(quarter),
        "forecast",
        line.forecast(),
        "closed",
        line.closed(),
        "commit",
        line.commit(),
        "best",
        line.bestCase(),
        "pipeline",
        line.pipeline(),
        "known",
        line.quota().isPresent(),
        "quota",
        line.quota().<Object>map(quota -> quota).orElse(""),
        "attained",
        Math.round(line.attainment().orElse(0) * 100),
        "short",
        line.gap().filter(gap -> gap.amount().signum() > 0).isPresent(),
        "gap",
        line.gap().<Object>map(gap -> new Total(gap.amount().abs(), gap.currency())).orElse(""));
  }

  @Override
  public Part part(Facts facts, Texts texts) {
    String text = facts.text().in(texts.locale());
    return facts.any() ? Part.of(text, text) : Part.NOTHING;
  }
}
