package dev.dealdesk.bot.chart;

import dev.dealdesk.bot.text.Markdown;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.Normalizer;
import java.util.Map;

/** Makes any text one that the charts' font can show, in the room there is. */
final class Lettering {

  private static final String LEFT_OUT = "…";

  /** Longer than what fits into a chart; what people typed may be as long as they like. */
  private static final int LONGEST = 200;

  /** Signs that the font lacks and that do not decompose. */
  private static final Map<Integer, String> SPELLED =
      Map.ofEntries(
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) '₹', "INR "),
          Map.entry((int) '₱', "PHP "),
          Map.entry((int) '฿', "THB "),
          Map.entry((int) '₺', "TRY "),
          Map.entry((int) '₽', "RUB "),
          Map.entry((int) '₴', "UAH "),
          Map.entry((int) '₦', "NGN "),
          Map.entry((int) '₿', "BTC "));

  /** Text is measured without hints, as it is drawn. */
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private Lettering() {}

  /** The text with nothing in it that would be an empty box. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    Normalizer.normalize(Markdown.oneLine(text), Normalizer.Form.NFC)
        .codePoints()
        .limit(LONGEST)
        .mapToObj(Lettering::letter)
        .filter(letter -> !(letter.equals(LEFT_OUT) && endsLeftOut(shown)))
        .forEach(shown::append);
    String stripped =
        shown.toString().replaceAll("\\s+", " ").replaceAll("(… )+…", LEFT_OUT).strip();
    return stripped.isEmpty() ? LEFT_OUT : stripped;
  }

  private static boolean endsLeftOut(StringBuilder shown) {
    return !shown.isEmpty() && shown.toString().endsWith(LEFT_OUT);
  }

  private static String letter(int letter) {
    if (Character.getType(letter) == Character.FORMAT) {
      return "";
    }
    if (Fonts.shows(letter)) {
      return Character.toString(letter);
    }
    String spelled = SPELLED.get(letter);
    return spelled == null ? decomposed(letter) : spelled;
  }

  /** An s for an ş; an ellipsis for a letter of another script; nothing for an emoji. */
  private static String decomposed(int letter) {
    String base =
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
            .codePoints()
            .filter(Fonts::shows)
            .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return base.isEmpty() && Character.isLetterOrDigit(letter) ? LEFT_OUT : base;
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  /** The text, cut with an ellipsis where it is wider than that. */
  static String fitted(String text, Font font, double most) {
    if (width(text, font) <= most) {
      return text;
    }
    int letters = text.codePointCount(0, text.length());
    String cut = LEFT_OUT;
    do {
      letters--;
      cut = text.substring(0, text.offsetByCodePoints(0, letters)).stripTrailing() + LEFT_OUT;
    } while (letters > 0 && width(cut, font) > most);
    return cut;
  }
}
