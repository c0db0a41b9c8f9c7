package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.setup.SettingOutcome;
import dev.dealdesk.store.setup.Wish;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of a form: how they are shown, and how they are read. */
record Fields(Scene scene) {

  static final String ENGLISH = "name-en";
  static final String KOREAN = "name-ko";

  private static final int LONGEST_NAME = 60;
  private static final int MOST_DAYS = 3650;

  Form.Field text(String name, String current, boolean required) {
    return new Form.TextField(
        name,
        scene.label("setup.field." + name),
        shown(name, current),
        scene.label("setup.hint." + name),
        required,
        false);
  }

  Form.Field choice(String name, List<Choice> choices) {
    return new Form.ChoiceField(name, scene.label("setup.field." + name), choices, true);
  }

  /** What was entered before, else what is. */
  String shown(String name, String current) {
    return inputs().has(name) ? inputs().text(name).orElse("") : current;
  }

  List<Form.Field> names(Bilingual current) {
    return List.of(text(ENGLISH, current.english(), false), text(KOREAN, current.korean(), false));
  }

  /** A name in both languages; whoever knows only one gives it for both. */
  Resolved<Bilingual> names() {
    Optional<String> english = inputs().text(ENGLISH);
    Optional<String> korean = inputs().text(KOREAN);
    Optional<String> any = english.or(() -> korean);
    if (any.isEmpty() || any.get().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return mend(scene.say("setup.name.missing"));
    }
    Bilingual name = new Bilingual(english.orElse(any.get()), korean.orElse(any.get()));
    int longest = Math.max(length(name.english()), length(name.korean()));
    return longest > LONGEST_NAME
        ? mend(scene.say("setup.name.long", "most", LONGEST_NAME, "length", longest))
        : new Resolved.Got<>(name);
  }

  private static int length(String name) {
    return name.codePointCount(0, name.length());
  }

  /** Days until an opportunity counts as stalled; none where it never does. */
  Resolved<OptionalInt> days() {
    Optional<String> typed = inputs().text("stalled");
    if (typed.isEmpty()) {
      return new Resolved.Got<>(OptionalInt.empty());
    }
    String digits = typed.get().replaceAll("\\s*(days?|일)$", "");
    boolean fits =
        digits.matches("\\d{1,4}")
            && Integer.parseInt(digits) >= 1
            && Integer.parseInt(digits) <= MOST_DAYS;
    return fits
        ? new Resolved.Got<>(OptionalInt.of(Integer.parseInt(digits)))
        : mend(scene.say("setup.not_days", "typed", brief(typed.get()), "most", MOST_DAYS));
  }

  /** A whole number from 1 on. */
  Resolved<Integer> whole(String field, int most) {
    String typed = inputs().text(field).orElse("");
    String digits = typed.replaceAll("\\s*(days?|times?|%|일|회)$", "");
    boolean fits =
        digits.matches("\\d{1,4}")
            && Integer.parseInt(digits) >= 1
            && Integer.parseInt(digits) <= most;
    return fits
        ? new Resolved.Got<>(Integer.valueOf(digits))
        : mend(scene.say("setup.not_whole", "typed", brief(typed), "most", most));
  }

  Entries entries() {
    return new Entries(scene.call(), scene.workspace(), EnterSetting.ROUTE, true);
  }

  Inputs inputs() {
    return scene.call().inputs();
  }

  static String brief(String typed) {
    return typed.length() <= 80 ? typed : typed.substring(0, 80) + "…";
  }

  /** Says what is wrong, and offers the form as it was sent. */
  <T> Resolved<T> mend(String sentence) {
    return new Resolved.Asks<>(mended(sentence));
  }

  Reply mended(String sentence) {
    return Question.mend(scene.call(), EnterSetting.ROUTE, sentence);
  }

  Reply set(Spot spot, List<Wish> wishes) {
    long seen = inputs().number(Scene.SEEN).orElse(0L);
    return told(scene.desk().setup().change(wishes, seen), spot);
  }

  Reply told(SettingOutcome outcome, Spot spot) {
    return new Told(scene.call(), scene.desk(), EnterSetting.ROUTE).of(outcome, spot);
  }

  /** The panel of what was added. */
  static Spot added(SettingOutcome outcome, Spot.View one, Spot.View whole) {
    return outcome instanceof SettingOutcome.Changed(var changes)
        ? Spot.of(one, changes.getFirst().subject())
        : Spot.of(whole);
  }
}
