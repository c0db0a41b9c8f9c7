package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Press;
import java.util.List;

/** What the buttons and menus of a message lead to. */
final class Presses {

  /** Makes another press of one. */
  @FunctionalInterface
  interface Change {
    /**
     * @param menu the input name of its menu; empty for a button
     */
    Press of(Press press, String menu);
  }

  private Presses() {}

  /** The same blocks, with every press changed. */
  static List<Block> changed(List<Block> blocks, Change change) {
    return blocks.stream().map(block -> changed(block, change)).toList();
  }

  private static Block changed(Block block, Change change) {
    return switch (block) {
      case Block.Section(var markdown, var button) ->
          new Block.Section(markdown, changed(button, change));
      case Block.Buttons(var buttons) ->
          new Block.Buttons(buttons.stream().map(button -> changed(button, change)).toList());
      case Block.Menu(var press, var name, var placeholder, var choices, var most) ->
          new Block.Menu(change.of(press, name), name, placeholder, choices, most);
      case Block.PersonMenu(var press, var name, var placeholder) ->
          new Block.PersonMenu(change.of(press, name), name, placeholder);
      case Block.RoleMenu(var press, var name, var placeholder) ->
          new Block.RoleMenu(change.of(press, name), name, placeholder);
      case Block.Panel(var colour, var inner) -> new Block.Panel(colour, changed(inner, change));
      case Block.Text _, Block.Divider _, Block.Picture _, Block.Download _ -> block;
    };
  }

  private static Button changed(Button button, Change change) {
    Press press = change.of(button.press(), "");
    return new Button(button.label(), press, button.weight(), button.enabled());
  }
}
