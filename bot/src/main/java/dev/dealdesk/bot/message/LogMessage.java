package dev.dealdesk.bot.message;

import dev.dealdesk.bot.card.OpportunityLine;
import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.MessageMenu;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Quote;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * "Log to opportunity" in the menu of a message: a form, then an activity that leads back to it.
 */
public final class LogMessage implements MessageMenu {

  static final String ROUTE = "message.log";

  private static final int ECHO = 300;

  private final Work work;

  public LogMessage(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return Question.entered(call.inputs())
        ? work.write(call, desk -> log(call, desk))
        : work.prepare(call, Right.EDIT, desk -> new LogForm(call, desk).asked());
  }

  private static Reply log(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    Optional<String> text = call.inputs().text(LogForm.TEXT);
    String named =
        call.inputs().text(LogForm.ANOTHER).isPresent() ? LogForm.ANOTHER : LogForm.OPPORTUNITY;
    if (text.isEmpty()) {
      return Question.mend(call, ROUTE, call.texts().say("message.no_text"));
    }
    return switch (new Resolver(call, desk, ROUTE).opportunity(named)) {
      case Resolved.Got<Opportunity>(var opportunity) ->
          logged(call, desk, opportunity, text.get());
      case Resolved.Asks<Opportunity>(var reply) -> mendable(call, reply);
      case Resolved.Absent<Opportunity>() ->
          Question.mend(call, ROUTE, call.texts().say("message.no_opportunity"));
    };
  }

  /** Where no answer leads back here, what was typed must not be lost. */
  private static Reply mendable(Call call, Reply question) {
    return question instanceof Reply.Refuse(var blocks)
            && blocks.getFirst() instanceof Block.Text(var sentence)
            && blocks.stream().noneMatch(LogMessage::leadsBack)
            && Question.mend(call, ROUTE, sentence) instanceof Reply.Refuse(var mending)
        ? new Reply.Refuse(Stream.concat(mending.stream(), blocks.stream().skip(1)).toList())
        : question;
  }

  private static boolean leadsBack(Block block) {
    return switch (block) {
      case Block.Menu menu -> menu.press().route().equals(ROUTE);
      case Block.Buttons(var buttons) ->
          buttons.stream().anyMatch(button -> button.press().route().equals(ROUTE));
      case Block _ -> false;
    };
  }

  private static Reply logged(Call call, Desk desk, Opportunity opportunity, String text) {
    Optional<Quote> quote = Quote.in(call.inputs());
    Sort sort = Sort.in(call.inputs().text(LogForm.SORT));
    Activity activity =
        desk.activities()
            .log(
                opportunity.number(),
                new Activity.New(
                    sort.kind(),
                    sort.direction(),
                    quote.map(Quote::at).filter(call.at()::isAfter).orElse(call.at()),
                    text,
                    quote.map(Quote::url)));
    return Question.answered(call, told(call, opportunity, activity, sort));
  }

  private static List<Block> told(
      Call call, Opportunity opportunity, Activity activity, Sort sort) {
    String done =
        call.texts()
            .say(
                "message.logged",
                "who",
                call.person().name(),
                "sort",
                sort,
                "text",
                Brief.of(activity.text(), ECHO),
                "url",
                new Markdown(activity.messageUrl().orElse("")),
                "line",
                new Markdown(OpportunityLine.of(call.texts(), opportunity)));
    Press show = Press.of("opportunity show").with("opportunity", opportunity.number());
    return List.of(
        new Block.Text(done),
        Block.Buttons.of(
            UndoButton.of(call), new Button(call.texts().label("message.show"), show)));
  }
}
