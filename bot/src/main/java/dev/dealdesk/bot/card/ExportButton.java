package dev.dealdesk.bot.card;

import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Texts;

/** Takes what a list shows, all pages of it, as a file. */
public final class ExportButton {

  private ExportButton() {}

  /**
   * @param what the list is of, as the export calls it
   * @param list shows the list; its inputs say what is in it
   */
  public static Button of(Texts texts, String what, Press list) {
    return new Button(
        texts.label("card.export"), new Press("export", list.inputs()).with("what", what));
  }
}
