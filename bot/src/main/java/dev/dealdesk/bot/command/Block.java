package dev.dealdesk.bot.command;

import java.util.List;

/**
 * A part of a message, in reading order. Texts are Discord Markdown with people's words escaped.
 */
public sealed interface Block {

  /** A paragraph. */
  record Text(String markdown) implements Block {}

  /** A paragraph with a button at its side. */
  record Section(String markdown, Button button) implements Block {}

  /** A row of buttons; more than five wrap. */
  record Buttons(List<Button> buttons) implements Block {
    public Buttons {
      buttons = List.copyOf(buttons);
    }

    public static Buttons of(Button... buttons) {
      return new Buttons(List.of(buttons));
    }
  }

  /**
   * A menu: what is chosen arrives as the input {@code name} of the press.
   *
   * @param choices at most 25
   * @param most how many may be chosen at once
   */
  record Menu(Press press, String name, String placeholder, List<Choice> choices, int most)
      implements Block {
    public Menu {
      choices = List.copyOf(choices);
    }
  }

  /** A menu of the server's members: the chosen one arrives as a person under {@code name}. */
  record PersonMenu(Press press, String name, String placeholder) implements Block {}

  /** A menu of the server's roles: the id of the chosen one arrives under {@code name}. */
  record RoleMenu(Press press, String name, String placeholder) implements Block {}

  /** A thin line between parts. */
  record Divider() implements Block {}

  /** An attached picture; {@code description} is what a screen reader says. */
  record Picture(Attachment file, String description) implements Block {}

  /** An attached file to download. */
  record Download(Attachment file) implements Block {}

  /** A framed group with a coloured edge. */
  record Panel(Colour colour, List<Block> blocks) implements Block {
    public Panel {
      blocks = List.copyOf(blocks);
    }
  }
}
