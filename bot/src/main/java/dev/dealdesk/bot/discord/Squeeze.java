package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes blocks fit into one message by leaving out the last lines of text and saying how many;
 * buttons and menus stay, so that a person can still go on.
 */
final class Squeeze {

  /** Room for the line that says what is missing. */
  private static final Size NOTE = new Size(1, 100, 0);

  /** A line longer than this is halved before it is left out. */
  private static final int LONG_LINE = 500;

  private final Texts texts;

  Squeeze(Texts texts) {
    this.texts = texts;
  }

  /**
   * @throws IllegalArgumentException where even the buttons and menus are too many
   */
  List<Block> into(Size room, List<Block> blocks) {
    if (Size.of(blocks).fits(room)) {
      return blocks;
    }
    List<Block> kept = new ArrayList<>(blocks);
    int lines = 0;
    int at = kept.size();
    while (!Size.of(kept).fits(room.minus(NOTE))) {
      at = lastThatYields(kept);
      if (at < 0) {
        throw new IllegalArgumentException("Too many components for one message");
      }
      Rest rest = shorter(kept.get(at));
      replace(kept, at, rest.blocks());
      lines += rest.lines();
    }
    if (lines > 0) {
      Block note = new Block.Text(texts.say("edge.more", "count", lines));
      kept.add(Math.min(at + 1, kept.size()), note);
    }
    return kept;
  }

  /** The last block that can become shorter, or -1. */
  private static int lastThatYields(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (yields(blocks.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean yields(Block block) {
    return switch (block) {
      case Block.Text _, Block.Section _, Block.Divider _ -> true;
      case Block.Panel panel -> panel.blocks().stream().anyMatch(Squeeze::yields);
      case Block.Buttons _, Block.Menu _, Block.PersonMenu _, Block.RoleMenu _ -> false;
      case Block.Picture _, Block.Download _ -> false;
    };
  }

  /** What is left of a block, and how many lines that cost. */
  private record Rest(List<Block> blocks, int lines) {}

  private static Rest shorter(Block block) {
    return switch (block) {
      case Block.Text(var markdown) -> shorter(markdown, Block.Text::new);
      case Block.Section(var markdown, var button) ->
          shorter(markdown, left -> new Block.Section(left, button));
      case Block.Panel panel -> shorter(panel);
      case Block _ -> new Rest(List.of(), 0);
    };
  }

  private static Rest shorter(Block.Panel panel) {
    List<Block> inner = new ArrayList<>(panel.blocks());
    int at = lastThatYields(inner);
    Rest rest = shorter(inner.get(at));
    replace(inner, at, rest.blocks());
    List<Block> left =
        inner.isEmpty() ? List.of() : List.of(new Block.Panel(panel.colour(), inner));
    return new Rest(left, rest.lines());
  }

  private static Rest shorter(String markdown, Function<String, Block> block) {
    int line = markdown.lastIndexOf('\n') + 1;
    int length = markdown.length() - line;
    if (length > LONG_LINE) {
      return new Rest(List.of(block.apply(Cut.to(line + length / 2, markdown))), 0);
    }
    String left = markdown.substring(0, line).strip();
    return new Rest(left.isEmpty() ? List.of() : List.of(block.apply(left)), 1);
  }

  private static void replace(List<Block> blocks, int index, List<Block> others) {
    blocks.remove(index);
    blocks.addAll(index, others);
  }
}
