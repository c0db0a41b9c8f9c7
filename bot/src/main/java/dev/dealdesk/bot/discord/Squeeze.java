package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;

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

  List<Block> into(Size room, List<Block> blocks) {
    if (Size.of(blocks).fits(room)) {
      return blocks;
    }
    List<Block> kept = new ArrayList<>(blocks);
    int lines = 0;
    int at = kept.size();
    while (!Size.of(kept).fits(room.minus(NOTE))) {
      int last = lastText(kept);
      if (last < 0) {
        throw new IllegalArgumentException("Too many components for one message");
      }
      lines += withoutLastLine(kept, last);
      at = Math.min(last + 1, kept.size());
    }
    if (lines > 0) {
      kept.add(at, new Block.Text(texts.say("edge.more", "count", lines)));
    }
    return kept;
  }

  /** The last block that a line can be taken from, or -1. */
  private static int lastText(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (hasText(blocks.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasText(Block block) {
    return switch (block) {
      case Block.Text _, Block.Section _ -> true;
      case Block.Panel panel -> panel.blocks().stream().anyMatch(Squeeze::hasText);
      case Block.Buttons _, Block.Menu _, Block.PersonMenu _, Block.Divider _ -> false;
      case Block.Picture _, Block.Download _ -> false;
    };
  }

  /** Takes away the last line, or half of it; answers how many lines that were. */
  private static int withoutLastLine(List<Block> blocks, int index) {
    Block block = blocks.remove(index);
    if (block instanceof Block.Panel panel) {
      List<Block> inner = new ArrayList<>(panel.blocks());
      int lines = withoutLastLine(inner, lastText(inner));
      blocks.add(index, new Block.Panel(panel.colour(), inner));
      return lines;
    }
    String markdown = markdown(block);
    int line = markdown.lastIndexOf('\n') + 1;
    int length = markdown.length() - line;
    if (length > LONG_LINE) {
      blocks.add(index, new Block.Text(Cut.to(line + length / 2, markdown)));
      return 0;
    }
    if (line > 0) {
      blocks.add(index, new Block.Text(markdown.substring(0, line - 1)));
    }
    return 1;
  }

  private static String markdown(Block block) {
    return switch (block) {
      case Block.Text(String markdown) -> markdown;
      case Block.Section(String markdown, _) -> markdown;
      case Block other -> throw new IllegalArgumentException("No text: " + other);
    };
  }
}
