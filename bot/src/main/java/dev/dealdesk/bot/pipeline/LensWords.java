package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;

/** Says what is looked at: whose, and closing when. */
record LensWords(Call call, Desk desk) {

  Markdown of(Lens lens) {
    return Markdown.escaped(label(lens));
  }

  /** Without Markdown. */
  String label(Lens lens) {
    Texts texts = call.texts();
    String whose = lens.whose().plainLabel(texts);
    return lens.closing()
        .map(period ->
            texts.label(
                "pipeline.closing", "whose", whose, "period", Spans.words(texts, desk).of(period)))
        .orElse(whose);
  }
}
