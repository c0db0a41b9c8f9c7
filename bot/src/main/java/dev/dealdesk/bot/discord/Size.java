package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import java.util.List;

/**
 * How much of a message something takes up.
 *
 * @param components counted with those inside others
 * @param characters of all texts together
 */
record Size(int components, int characters, int files) {

  /** What Discord lets one message hold. */
  static final Size MESSAGE = new Size(40, 4000, 10);

  static Size of(List<Block> blocks) {
    return blocks.stream().map(Size::of).reduce(new Size(0, 0, 0), Size::plus);
  }

  static Size of(Block block) {
    return switch (block) {
      case Block.Text text -> new Size(1, text.markdown().length(), 0);
      case Block.Section section -> new Size(3, section.markdown().length(), 0);
      case Block.Buttons row -> new Size(row.buttons().size() + rows(row), 0, 0);
      case Block.Menu _, Block.PersonMenu _, Block.RoleMenu _ -> new Size(2, 0, 0);
      case Block.Divider() -> new Size(1, 0, 0);
      case Block.Picture _, Block.Download _ -> new Size(1, 0, 1);
      case Block.Panel panel -> of(panel.blocks()).plus(new Size(1, 0, 0));
    };
  }

  boolean fits(Size room) {
    return components <= room.components && characters <= room.characters && files <= room.files;
  }

  Size plus(Size other) {
    return new Size(
        components + other.components, characters + other.characters, files + other.files);
  }

  Size minus(Size other) {
    return new Size(
        components - other.components, characters - other.characters, files - other.files);
  }

  private static int rows(Block.Buttons row) {
    return Math.ceilDiv(row.buttons().size(), 5);
  }
}
