package dev.dealdesk.bot.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainlyTest {

  @Property(tries = 2000)
  void whatIsWrittenIsReadBackAndRunsNothing(@ForAll("values") String value) {
    String written = Plainly.written(value);
    assertThat(written).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
    assertThat(Plainly.read(written)).isEqualTo(value);
    assertThat(Plainly.read(Plainly.writtenUnlessNumber(value))).isEqualTo(value);
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> start =
        Arbitraries.of("", "'", "''", "=", "+", "-", "@", "\t", "\r", "\n", "'=", "''-", "-5", "|");
    return Combinators.combine(start, Arbitraries.strings().ofMaxLength(5)).as(String::concat);
  }
}
