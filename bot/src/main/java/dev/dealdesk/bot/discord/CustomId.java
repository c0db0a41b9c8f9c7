package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Press;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A press as it travels in Discord's custom id: {@code route>menu?name=value&name=value#n}. The
 * menu's input name, the inputs and the number that keeps equal ids of one message apart are all
 * optional. One press has exactly one spelling, and only that one is read.
 *
 * @param menu the input name under which a menu's choice arrives
 * @param copy 0, or which further component of the same message this is
 */
record CustomId(Press press, Optional<String> menu, int copy) {

  /** Discord's own limit. */
  static final int MAX_LENGTH = 100;

  private static final Pattern ROUTE = Pattern.compile("[A-Za-z0-9_-]+([ .][A-Za-z0-9_-]+)*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern SPELLING =
      Pattern.compile("([^>?#]+)(?:>([^?#]+))?(?:\\?([^#]*))?(?:#([1-9][0-9]?))?");
  private static final Pattern RESERVED = Pattern.compile("[%&=#]");
  private static final Pattern ESCAPED = Pattern.compile("%(25|26|3D|23)");

  CustomId {
    require(ROUTE, press.route());
    menu.ifPresent(name -> require(NAME, name));
    press.inputs().keySet().forEach(name -> require(NAME, name));
  }

  static CustomId of(Press press) {
    return new CustomId(press, Optional.empty(), 0);
  }

  /** Whether a press fits, with the name of its menu and a number to tell copies apart. */
  static boolean fits(Press press, String menu) {
    return of(press).written().length() + menu.length() + ">#99".length() <= MAX_LENGTH;
  }

  static CustomId ofMenu(Press press, String name) {
    return new CustomId(press, Optional.of(name), 0);
  }

  CustomId copy(int number) {
    return new CustomId(press, menu, number);
  }

  /**
   * @throws IllegalArgumentException when it is longer than Discord carries
   */
  String spelled() {
    String id = written();
    if (id.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("A press of " + id.length() + " characters: " + id);
    }
    return id;
  }

  private String written() {
    StringBuilder id = new StringBuilder(press.route());
    menu.ifPresent(name -> id.append('>').append(name));
    char before = '?';
    for (Map.Entry<String, String> input : new TreeMap<>(press.inputs()).entrySet()) {
      id.append(before).append(input.getKey()).append('=').append(escaped(input.getValue()));
      before = '&';
    }
    if (copy > 0) {
      id.append('#').append(copy);
    }
    return id.toString();
  }

  /** What this id says; empty unless it is spelled exactly as Dealdesk spells it. */
  static Optional<CustomId> read(String id) {
    Matcher parts = SPELLING.matcher(id);
    if (id.length() > MAX_LENGTH || !parts.matches()) {
      return Optional.empty();
    }
    try {
      Press press = new Press(parts.group(1), inputs(parts.group(3)));
      int copy = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
      CustomId read = new CustomId(press, Optional.ofNullable(parts.group(2)), copy);
      return Optional.of(read).filter(same -> same.spelled().equals(id));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private static Map<String, String> inputs(@Nullable String spelled) {
    Map<String, String> inputs = new TreeMap<>();
    if (spelled != null) {
      for (String input : spelled.split("&", -1)) {
        int equals = input.indexOf('=');
        if (equals < 1) {
          throw new IllegalArgumentException("An input is name=value, not " + input);
        }
        inputs.put(input.substring(0, equals), unescaped(input.substring(equals + 1)));
      }
    }
    return inputs;
  }

  private static String escaped(String value) {
    return RESERVED
        .matcher(value)
        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
  }

  private static String unescaped(String value) {
    return ESCAPED
        .matcher(value)
        .replaceAll(found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static void require(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a name: " + text);
    }
  }
}
