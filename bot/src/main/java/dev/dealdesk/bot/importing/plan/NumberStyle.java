package dev.dealdesk.bot.importing.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a column's decimals stand behind a point or a comma, as all its values tell it. */
enum NumberStyle {
  POINT,
  COMMA;

  private static final Pattern MARKED = Pattern.compile("\\d[\\d.,' \\u00A0\\u202F]*[.,](\\d+)$");
  private static final Pattern AROUND = Pattern.compile("^[^\\d]+|[^\\d]+$");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,18}(\\.\\d{1,20})?|\\.\\d{1,20}");
  private static final Pattern BY_COMMA = Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d+)?");
  private static final Pattern BY_POINT = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern GROUPS = Pattern.compile("[' \\u00A0\\u202F]");

  /** Undecided values are read with a point, as programs write them. */
  static NumberStyle of(Stream<String> values) {
    int[] votes = new int[2];
    values.forEach(value -> vote(value, votes));
    return votes[1] > votes[0] ? COMMA : POINT;
  }

  private static void vote(String value, int[] votes) {
    String digits = AROUND.matcher(value).replaceAll("");
    Matcher marked = MARKED.matcher(digits);
    if (!marked.matches()) {
      return;
    }
    int last = marked.start(1) - 1;
    char mark = digits.charAt(last);
    char other = mark == ',' ? '.' : ',';
    boolean repeated = digits.indexOf(mark) != last;
    boolean both = digits.indexOf(other) >= 0;
    if (repeated) {
      votes[mark == ',' ? 0 : 1]++;
    } else if (both || marked.group(1).length() != 3 || digits.startsWith("0")) {
      votes[mark == ',' ? 1 : 0]++;
    }
  }

  /** A number without sign and currency; nothing where its separators make no sense. */
  Optional<BigDecimal> number(String text) {
    String plain = GROUPS.matcher(text.strip()).replaceAll("");
    String pointed =
        this == POINT ? plain.replace(",", "") : plain.replace(".", "").replace(',', '.');
    boolean groupsOfThree =
        this == POINT
            ? !plain.contains(",") || BY_COMMA.matcher(plain).matches()
            : !plain.contains(".") || BY_POINT.matcher(plain).matches();
    return groupsOfThree && PLAIN.matcher(pointed).matches()
        ? Optional.of(new BigDecimal(pointed))
        : Optional.empty();
  }
}
