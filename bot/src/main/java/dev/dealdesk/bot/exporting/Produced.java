package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.command.Attachment;
import java.util.List;

/** What came of writing files. */
sealed interface Produced {

  /**
   * Files that Discord takes.
   *
   * @param rows of all tables
   */
  record Files(List<Attachment> files, long rows) implements Produced {
    public Files {
      files = List.copyOf(files);
    }
  }

  /** More than fits into one message. */
  record TooMuch() implements Produced {}
}
