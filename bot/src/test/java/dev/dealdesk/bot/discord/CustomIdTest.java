package dev.dealdesk.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.bot.command.Press;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomIdTest {

  @Test
  void isShortAndReadable() {
    Press press = Press.of("opportunity stage").with("number", 142).with("to", "proposal");
    assertThat(CustomId.of(press).spelled()).isEqualTo("opportunity stage?number=142&to=proposal");
    assertThat(CustomId.ofMenu(press, "stage").copy(2).spelled())
        .isEqualTo("opportunity stage>stage?number=142&to=proposal#2");
  }

  @Property
  void whatIsSpelledIsRead(
      @ForAll @StringLength(max = 20) String first, @ForAll @StringLength(max = 5) String second) {
    CustomId id =
        CustomId.ofMenu(new Press("a.b", Map.of("x", first, "y", second)), "menu").copy(3);
    if (CustomId.fits(id.press(), "menu")) {
      assertThat(CustomId.read(id.spelled())).contains(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "a?",
        "a?x",
        "a?=1",
        "a?y=1&x=2",
        "a?x=1&x=2",
        "a?x=%41",
        "a?x=%",
        "a?x=1&",
        "a#0",
        "a#01",
        "a>",
        "a>b>c",
        "a b  c",
        "a'; drop table--"
      })
  void onlyItsOwnSpellingIsRead(String forged) {
    assertThat(CustomId.read(forged)).isEmpty();
  }

  @Test
  void tooLongIsNeitherSpelledNorRead() {
    CustomId id = CustomId.of(Press.of("a").with("x", "1".repeat(97)));
    assertThatThrownBy(id::spelled).hasMessageContaining("101 characters");
    assertThat(CustomId.read("a?x=" + "1".repeat(97))).isEmpty();
  }
}
