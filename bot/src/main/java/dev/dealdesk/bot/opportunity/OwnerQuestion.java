package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.naming.ImportedOwners;
import dev.dealdesk.store.Desk;
import java.util.ArrayList;
import java.util.List;

/** Asks privately who is to own something: a member, oneself, an imported name, nobody. */
record OwnerQuestion(Call call, Desk desk) {

  private static final int MOST = 25;

  /**
   * @param question in Discord Markdown
   * @param press what the answer leads to, as {@link AssignOpportunity#MEMBER} or {@link
   *     AssignOpportunity#OTHER}
   */
  Reply ask(String question, Press press) {
    return new Reply.Refuse(blocks(question, press));
  }

  List<Block> blocks(String question, Press press) {
    Press again = Question.again(press);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(question));
    blocks.add(
        new Block.PersonMenu(
            again, AssignOpportunity.MEMBER, call.texts().label("opportunity.assign.member")));
    List<Choice> imported = ImportedOwners.offered(call, desk, "", MOST);
    if (imported.size() > 1) {
      blocks.add(
          new Block.Menu(
              again,
              AssignOpportunity.OTHER,
              call.texts().label("opportunity.assign.imported"),
              imported,
              1));
    }
    blocks.add(
        Block.Buttons.of(
            new Button(
                call.texts().label("opportunity.assign.me"),
                again.with(AssignOpportunity.OTHER, "me")),
            new Button(
                call.texts().label("opportunity.assign.nobody"),
                again.with(AssignOpportunity.OTHER, "nobody"))));
    return blocks;
  }
}
