package dev.dealdesk.bot.activity;

import dev.dealdesk.bot.card.OpportunityCard;
import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;

/** Says that something was written down: on the card where that was done, else in a line. */
record Logged(Call call, Desk desk) {

  private static final int ECHO = 300;

  Reply reply(Opportunity about, Activity activity) {
    String done = said(about, activity);
    if (Seen.onCard(call.inputs()) && !Question.asked(call.inputs())) {
      return OpportunityCard.changed(call, desk, about, done);
    }
    Press card =
        Press.of("opportunity show").with("opportunity", about.number()).with("privately", "yes");
    Block buttons =
        Block.Buttons.of(
            UndoButton.of(call), new Button(call.texts().label("activity.open_card"), card));
    return Question.answered(call, List.of(new Block.Text(done), buttons));
  }

  private String said(Opportunity about, Activity activity) {
    return call.texts()
        .say(
            "activity.logged",
            "what",
            new Markdown(new ActivityLine(call.texts()).kind(activity)),
            "number",
            new Markdown(about.number().toString()),
            "name",
            Brief.of(about.name(), 60),
            "when",
            new Markdown("<t:" + activity.at().getEpochSecond() + ":f>"),
            "text",
            Brief.of(activity.text(), ECHO));
  }
}
