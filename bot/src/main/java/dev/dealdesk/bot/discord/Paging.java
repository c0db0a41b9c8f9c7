package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spreads blocks over as many messages as they need, in order, and keeps panels whole if it can.
 */
final class Paging {

  private static final Size FRAME = new Size(1, 0, 0);

  private final Size room;
  private final List<List<Block>> pages = new ArrayList<>();
  private final List<Block> page = new ArrayList<>();

  private Paging(Size room) {
    this.room = room;
  }

  static List<List<Block>> of(List<Block> blocks, Size room) {
    Paging paging = new Paging(room);
    blocks.forEach(paging::place);
    paging.turn();
    return paging.pages;
  }

  private void place(Block block) {
    if (fits(block)) {
      page.add(block);
    } else if (Size.of(block).fits(room)) {
      turn();
      page.add(block);
    } else {
      pieces(block).forEach(this::placePiece);
    }
  }

  private void placePiece(Block piece) {
    if (!fits(piece)) {
      turn();
    }
    page.add(piece);
  }

  private boolean fits(Block block) {
    return Size.of(page).plus(Size.of(block)).fits(room);
  }

  private void turn() {
    if (!page.isEmpty()) {
      pages.add(List.copyOf(page));
      page.clear();
    }
  }

  /** The parts of what is too large for one message. */
  private Stream<Block> pieces(Block block) {
    return switch (block) {
      case Block.Text text -> texts(text.markdown());
      case Block.Section section ->
          Stream.concat(texts(section.markdown()), Stream.of(Block.Buttons.of(section.button())));
      case Block.Panel panel ->
          of(panel.blocks(), room.minus(FRAME)).stream()
              .map(blocks -> new Block.Panel(panel.colour(), blocks));
      case Block.Buttons _, Block.Menu _, Block.PersonMenu _, Block.RoleMenu _, Block.Divider _ ->
          Stream.of(block);
      case Block.Picture _, Block.Download _ -> Stream.of(block);
    };
  }

  private Stream<Block> texts(String markdown) {
    List<Block> texts = new ArrayList<>();
    int start = 0;
    while (markdown.length() - start > room.characters()) {
      int end = breakBefore(markdown, start, start + room.characters());
      texts.add(new Block.Text(markdown.substring(start, end)));
      start = end;
    }
    texts.add(new Block.Text(markdown.substring(start)));
    return texts.stream();
  }

  /** After the last line that ends before the limit, else the last word, else the last letter. */
  private static int breakBefore(String text, int start, int limit) {
    int line = text.lastIndexOf('\n', limit - 1);
    if (line > start) {
      return line + 1;
    }
    int word = text.lastIndexOf(' ', limit - 1);
    if (word > start) {
      return word + 1;
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
