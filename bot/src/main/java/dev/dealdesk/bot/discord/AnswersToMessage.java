package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.UserId;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;

/**
 * Answers to a message: below it, and seen by everybody, since Discord has no private ones. Nobody
 * waits for a form there, so that none can be opened.
 */
final class AnswersToMessage implements Answers {

  private final Message message;
  private final Texts texts;
  private int sent;

  AnswersToMessage(Message message, Texts texts) {
    this.message = message;
    this.texts = texts;
  }

  /** Nothing is waited for. */
  @Override
  public void announce(Visibility visibility) {
    message.getChannel().sendTyping().queue(_ -> {}, _ -> {});
  }

  @Override
  public void deliver(Reply reply, Visibility visibility) {
    switch (reply) {
      case Reply.Say(_, var blocks, var pings) -> say(blocks, pings);
      case Reply.Refuse(var blocks) -> say(blocks, Set.of());
      case Reply.Edit(var blocks) -> say(blocks, Set.of());
      case Reply.Ask _ -> throw new IllegalArgumentException("A message cannot open a form");
      case Reply.Several(var replies) -> replies.forEach(each -> deliver(each, visibility));
    }
  }

  private void say(List<Block> blocks, Set<UserId> pings) {
    for (Sheet sheet : Sheet.sheets(blocks, pings, texts)) {
      String nonce = message.getId() + "." + sent++;
      Parcel.answer(message, sheet, nonce);
    }
  }
}
