package dev.dealdesk.bot.command;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Right;
import java.util.function.Function;

/** What a call does with the desk: one transaction, whose result is a reply. */
public record Work(Store store) {

  /** Reads one consistent moment. */
  public Reply read(Call call, Function<Desk, Reply> work) {
    return store.read(call.guild(), work);
  }

  /**
   * Reads for somebody who is about to change something, so that nobody fills in a form in vain.
   *
   * @throws NotAllowedException if the person may not
   */
  public Reply prepare(Call call, Right right, Function<Desk, Reply> work) {
    return read(
        call,
        desk -> {
          if (!call.author().may(right, desk.workspace())) {
            throw new NotAllowedException(right);
          }
          return work.apply(desk);
        });
  }

  /** Changes something; a refusal, a question or a form leaves nothing behind. */
  public Reply write(Call call, Function<Desk, Reply> work) {
    return store.attempt(call.guild(), call.author(), work, Work::isDone);
  }

  private static boolean isDone(Reply reply) {
    return switch (reply) {
      case Reply.Refuse _, Reply.Ask _ -> false;
      case Reply.Say _, Reply.Edit _, Reply.Several _ -> true;
    };
  }
}
