package dev.dealdesk.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void escapesPeoplesWordsButNotMarkdown() {
    Texts texts = english("{name} is {state}");
    assertThat(texts.say("k", "name", "*Ann*", "state", new Markdown("**in**")))
        .isEqualTo("\\*Ann\\* is **in**");
    assertThat(texts.label("k", "name", "*Ann*", "state", "in")).isEqualTo("*Ann* is in");
  }

  @Test
  void countsAsTheLanguageDoes() {
    Texts texts = english("{n, plural, one {# deal} other {# deals}}");
    assertThat(texts.say("k", "n", 1)).isEqualTo("1 deal");
    assertThat(texts.say("k", "n", 1200)).isEqualTo("1,200 deals");
  }

  @Test
  void choosesByTruthAndByConstant() {
    Texts texts = english("{won, select, true {Won} other {Open}}");
    assertThat(texts.say("k", "won", true)).isEqualTo("Won");
    assertThat(texts.say("k", "won", Thread.State.NEW)).isEqualTo("Open");
  }

  @Test
  void aMissingArgumentIsAnErrorAndNoPlaceholder() {
    assertThatThrownBy(() -> english("Hello {name}").say("k"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
  }

  @Test
  void bracesInPeoplesWordsStayAsTheyAre() {
    assertThat(english("Hello {name}").say("k", "name", "{n} it''s")).isEqualTo("Hello {n} it''s");
  }

  @Test
  void aMissingTextIsAnError() {
    Bundles bundles = new Bundles();
    assertThatThrownBy(() -> bundles.korean().say("edge.nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("edge.nonsense");
    assertThatThrownBy(() -> bundles.english().say("nonsense.at.all"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everybodyElseReadsEnglish() {
    Bundles bundles = new Bundles();
    assertThat(bundles.in(Locale.KOREA)).isSameAs(bundles.korean());
    assertThat(bundles.in(Locale.FRENCH)).isSameAs(bundles.english());
  }

  private static Texts english(String pattern) {
    return new Wording(Locale.ENGLISH, _ -> pattern);
  }
}
