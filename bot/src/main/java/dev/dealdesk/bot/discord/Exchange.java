package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/**
 * One interaction and its answers. Discord lets the first answer be anything; afterwards there are
 * only edits of the original message and further ones. Used by one thread at a time.
 */
final class Exchange implements Answers {

  /** How far this exchange is. */
  private sealed interface State {
    /** Nothing was sent yet. */
    record Open() implements State {}

    /** "Thinking…" stands in the channel, seen by those who will see the answer. */
    record Announced(Visibility visibility) implements State {}

    /** Something was answered; more can follow. */
    record Answered() implements State {}
  }

  private final IReplyCallback interaction;
  private final Texts texts;
  private final Optional<Press> again;
  private final boolean fromMessage;
  private State state = new State.Open();

  /**
   * @param again what led here, where a button can do the same once more
   * @param fromMessage whether a message of ours was used, which can then be edited
   */
  Exchange(IReplyCallback interaction, Texts texts, Optional<Press> again, boolean fromMessage) {
    this.interaction = interaction;
    this.texts = texts;
    this.again = again;
    this.fromMessage = fromMessage;
  }

  @Override
  public void announce(Visibility visibility) {
    if (fromMessage) {
      holdMessage();
    } else {
      interaction.deferReply(visibility == Visibility.PRIVATE).complete();
      state = new State.Announced(visibility);
    }
  }

  @Override
  public void deliver(Reply reply, Visibility visibility) {
    switch (reply) {
      case Reply.Say say -> say(say.visibility(), say.blocks(), say.pings());
      case Reply.Refuse refuse -> say(Visibility.PRIVATE, refuse.blocks(), Set.of());
      case Reply.Edit edit when fromMessage -> edit(edit.blocks());
      case Reply.Edit edit -> say(visibility, edit.blocks(), Set.of());
      case Reply.Ask ask -> ask(ask.form());
      case Reply.Several several -> {
        if (fromMessage && state instanceof State.Open) {
          // So that "the original message" stays the one that was used, whatever comes first.
          holdMessage();
        }
        several.replies().forEach(each -> deliver(each, visibility));
      }
    }
  }

  private void holdMessage() {
    ((IMessageEditCallback) interaction).deferEdit().complete();
    state = new State.Answered();
  }

  private void say(Visibility visibility, List<Block> blocks, Set<UserId> pings) {
    Sheet.sheets(blocks, pings, texts).forEach(sheet -> send(visibility, sheet));
  }

  private void send(Visibility visibility, Sheet sheet) {
    boolean hidden = visibility == Visibility.PRIVATE;
    switch (state) {
      case State.Open() when interaction.isAcknowledged() ->
          LastWord.say(interaction, sheet.created());
      case State.Open() -> interaction.reply(sheet.created()).setEphemeral(hidden).complete();
      case State.Announced(var announced) when announced == visibility ->
          interaction.getHook().editOriginal(sheet.edited()).complete();
      case State.Announced _ -> {
        interaction.getHook().deleteOriginal().complete();
        follow(sheet, hidden);
      }
      case State.Answered() -> follow(sheet, hidden);
    }
    state = new State.Answered();
  }

  private void follow(Sheet sheet, boolean hidden) {
    interaction.getHook().sendMessage(sheet.created()).setEphemeral(hidden).complete();
  }

  private void edit(List<Block> blocks) {
    Sheet sheet = Sheet.single(blocks, Set.of(), texts);
    if (state instanceof State.Open) {
      ((IMessageEditCallback) interaction).editMessage(sheet.edited()).complete();
    } else {
      interaction.getHook().editOriginal(sheet.edited()).complete();
    }
    state = new State.Answered();
  }

  private void ask(Form form) {
    if (state instanceof State.Open && interaction instanceof IModalCallback asking) {
      asking.replyModal(FormDrawing.of(form)).complete();
      state = new State.Answered();
    } else {
      say(Visibility.PRIVATE, offer(), Set.of());
    }
  }

  /** Discord opens a form only at once; a button gets a new chance of that. */
  private List<Block> offer() {
    return again.map(this::opener).orElseGet(() -> List.of(text("edge.form_late")));
  }

  private List<Block> opener(Press press) {
    Button open = new Button(texts.label("edge.open_form"), press);
    return List.of(text("edge.form_ready"), Block.Buttons.of(open));
  }

  private Block text(String key) {
    return new Block.Text(texts.say(key));
  }
}
