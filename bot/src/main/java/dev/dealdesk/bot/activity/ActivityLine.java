package dev.dealdesk.bot.activity;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.person.Person;

/** An activity as a list shows it. */
record ActivityLine(Texts texts) {

  private static final int LONGEST = 400;

  String of(Activity activity) {
    return texts.say(
        "activity.line",
        "what",
        new Markdown(kind(activity)),
        "when",
        new Markdown("<t:" + activity.at().getEpochSecond() + ":f>"),
        "who",
        activity
            .person()
            .map(Person::name)
            .map(name -> Brief.of(name, 60))
            .orElseGet(() -> texts.label("card.import")),
        "text",
        Brief.of(activity.text(), LONGEST),
        "linked",
        activity.messageUrl().isPresent(),
        "url",
        new Markdown(activity.messageUrl().orElse("")));
  }

  /** What sort of thing it was, and from whom. */
  String kind(Activity activity) {
    return texts.say(
        "activity.kind",
        "kind",
        activity.kind(),
        "direction",
        activity.direction().map(Enum::name).orElse("NONE"));
  }
}
