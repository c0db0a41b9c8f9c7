package dev.dealdesk.bot.command;

import java.util.List;

/**
 * A form of at most five fields. What is entered arrives as inputs of the press, by field name.
 *
 * @param title at most 45 characters; longer is cut when shown
 */
public record Form(String title, Press press, List<Field> fields) {

  public Form {
    fields = List.copyOf(fields);
    if (fields.isEmpty() || fields.size() > 5) {
      throw new IllegalArgumentException("A form has one to five fields, not " + fields.size());
    }
  }

  /** A labelled field. Labels hold at most 45 characters; longer is cut when shown. */
  public sealed interface Field {
    String name();

    String label();
  }

  /**
   * A text to type.
   *
   * @param value what stands in it already
   * @param hint what is shown while it is empty, at most 100 characters
   */
  public record TextField(
      String name, String label, String value, String hint, boolean required, boolean multiline)
      implements Field {}

  /** One of at most 25 choices. */
  public record ChoiceField(String name, String label, List<Choice> choices, boolean required)
      implements Field {
    public ChoiceField {
      choices = List.copyOf(choices);
    }
  }
}
