package dev.dealdesk.bot.text;

/** Cuts what people typed to what there is room for. */
public final class Brief {

  private Brief() {}

  /** At most so many characters, the last one an ellipsis where something was cut off. */
  public static String of(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }
}
