package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Bilingual;
import java.util.function.Function;

/** Says things in both languages at once, to be kept: whoever reads them later reads their own. */
record Voices(Bundles texts) {

  Bilingual say(Function<Texts, String> words) {
    return new Bilingual(words.apply(texts.english()), words.apply(texts.korean()));
  }
}
