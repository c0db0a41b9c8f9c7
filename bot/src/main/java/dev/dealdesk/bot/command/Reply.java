package dev.dealdesk.bot.command;

import dev.dealdesk.store.UserId;
import java.util.List;
import java.util.Set;

/** What a person gets back. */
public sealed interface Reply {

  /**
   * A new message.
   *
   * @param pings the people it is meant for, who alone are notified; mostly nobody
   */
  record Say(Visibility visibility, List<Block> blocks, Set<UserId> pings) implements Reply {
    public Say {
      blocks = List.copyOf(blocks);
      pings = Set.copyOf(pings);
    }
  }

  /**
   * The message whose button, menu or form was used now reads so; a new one where there is none.
   */
  record Edit(List<Block> blocks) implements Reply {
    public Edit {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A form to fill in. Only what is decided at once may ask, since Discord allows it only as the
   * first answer.
   */
  record Ask(Form form) implements Reply {}

  /** "No, because": private, with the way out, and nothing has changed. */
  record Refuse(List<Block> blocks) implements Reply {
    public Refuse {
      blocks = List.copyOf(blocks);
    }
  }

  /** Several replies to one action, in order: an edited card and a line in the channel. */
  record Several(List<Reply> replies) implements Reply {
    public Several {
      replies = List.copyOf(replies);
    }
  }

  static Reply publicly(Block... blocks) {
    return new Say(Visibility.PUBLIC, List.of(blocks), Set.of());
  }

  static Reply privately(Block... blocks) {
    return new Say(Visibility.PRIVATE, List.of(blocks), Set.of());
  }

  static Reply edit(Block... blocks) {
    return new Edit(List.of(blocks));
  }

  static Reply refuse(String markdown, Button... wayOut) {
    return wayOut.length == 0
        ? new Refuse(List.of(new Block.Text(markdown)))
        : new Refuse(List.of(new Block.Text(markdown), Block.Buttons.of(wayOut)));
  }
}
