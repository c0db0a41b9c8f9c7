package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says how a list was understood. */
record ListWords(Texts texts) {

  Markdown of(ListQuery query) {
    List<String> words = new ArrayList<>();
    words.add(texts.say("opportunity.status." + query.status().map(StageKind::code).orElse("all")));
    query
        .stage()
        .map(stage -> texts.say("opportunity.list.stage", "stage", stage.name().in(texts.locale())))
        .ifPresent(words::add);
    query
        .owner()
        .map(owner -> texts.say("opportunity.list.owner", "name", owner.name()))
        .ifPresent(words::add);
    query
        .account()
        .map(account -> texts.say("opportunity.list.account", "name", account.name()))
        .ifPresent(words::add);
    query
        .closingFrom()
        .map(day -> texts.say("opportunity.list.from", "date", day))
        .ifPresent(words::add);
    query
        .closingTo()
        .map(day -> texts.say("opportunity.list.to", "date", day))
        .ifPresent(words::add);
    query
        .atLeast()
        .map(figure -> texts.say("opportunity.list.at_least", "figure", figure))
        .ifPresent(words::add);
    query
        .atMost()
        .map(figure -> texts.say("opportunity.list.at_most", "figure", figure))
        .ifPresent(words::add);
    words.add(
        texts.say(
            "opportunity.list.sorted",
            "order",
            texts.label("choice.sort." + query.order().name().toLowerCase(Locale.ROOT))));
    return new Markdown(String.join(" · ", words));
  }
}
