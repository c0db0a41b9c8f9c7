package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.StageId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person makes of a file's stage. */
public sealed interface StageChoice {

  /** It is this stage of the process. */
  record Existing(StageId stage) implements StageChoice {}

  /**
   * It becomes an open stage of its own.
   *
   * @param probability in percent
   */
  record Make(int probability) implements StageChoice {}

  Pattern CODE = Pattern.compile("(is|make)-(\\d{1,9})");

  /** As settings and menus write it. */
  default String code() {
    return switch (this) {
      case Existing(var stage) -> "is-" + stage.value();
      case Make(var probability) -> "make-" + probability;
    };
  }

  static Optional<StageChoice> of(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(2));
    if (matcher.group(1).equals("is")) {
      return Optional.of(new Existing(new StageId(number)));
    }
    return number <= 100 ? Optional.of(new Make(number)) : Optional.empty();
  }
}
