package dev.dealdesk.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Bundles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PagingTest {

  private static final Size ROOM = new Size(10, 60, 2);

  @Property
  void everyPageFitsAndNothingIsLost(@ForAll("messages") List<Block> blocks) {
    List<List<Block>> pages = Paging.of(blocks, ROOM);
    assertThat(pages).allMatch(page -> Size.of(page).fits(ROOM));
    assertThat(words(pages.stream().flatMap(List::stream))).isEqualTo(words(blocks.stream()));
    assertThat(buttons(pages.stream().flatMap(List::stream))).isEqualTo(buttons(blocks.stream()));
  }

  @Property
  void whatIsSqueezedFitsAndKeepsItsButtons(@ForAll("cards") List<Block> blocks) {
    Size room = new Size(40, 400, 10);
    List<Block> squeezed = new Squeeze(new Bundles().english()).into(room, blocks);
    assertThat(Size.of(squeezed).fits(room)).isTrue();
    assertThat(rows(squeezed.stream())).isEqualTo(rows(blocks.stream()));
  }

  @Test
  void aPanelThatFitsIntoAMessageStaysWhole() {
    Block first = new Block.Text("x".repeat(50));
    Block panel = new Block.Panel(Colour.OPEN, List.of(new Block.Text("y".repeat(40))));
    assertThat(Paging.of(List.of(first, panel), ROOM))
        .containsExactly(List.of(first), List.of(panel));
  }

  @Test
  void aLongTextBreaksBetweenLinesElseBetweenWords() {
    String lines = "a".repeat(40) + "\n" + "b".repeat(40);
    assertThat(words(Paging.of(List.of(new Block.Text(lines)), ROOM).getFirst().stream()))
        .isEqualTo("a".repeat(40));
    String words = "a".repeat(40) + " " + "b".repeat(40);
    assertThat(Paging.of(List.of(new Block.Text(words)), ROOM)).hasSize(2);
  }

  @Test
  void aLongTextNeverBreaksWithinALetter() {
    String odd = "x" + "😀".repeat(60);
    assertThat(Paging.of(List.of(new Block.Text(odd)), ROOM).stream().flatMap(List::stream))
        .allMatch(block -> wellFormed(((Block.Text) block).markdown()));
  }

  @Provide
  Arbitrary<List<Block>> messages() {
    return Arbitraries.oneOf(parts(), parts().list().ofMaxSize(8).map(PagingTest::panel))
        .list()
        .ofMaxSize(8);
  }

  /** As {@link #messages}, with no more buttons than one message can hold. */
  @Provide
  Arbitrary<List<Block>> cards() {
    return messages().filter(blocks -> rows(blocks.stream()) <= 10);
  }

  private static Arbitrary<Block> parts() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("ab \n").ofMinLength(1).ofMaxLength(200);
    return Arbitraries.oneOf(
        text.map(Block.Text::new),
        text.map(words -> new Block.Section(words, go())),
        Arbitraries.just(Block.Buttons.of(go(), go())),
        Arbitraries.just(new Block.Divider()));
  }

  private static Block panel(List<Block> blocks) {
    return new Block.Panel(Colour.OPEN, blocks);
  }

  private static Button go() {
    return new Button("Go", Press.of("go"));
  }

  private static String words(Stream<Block> blocks) {
    return texts(blocks).collect(Collectors.joining()).replaceAll("\\s", "");
  }

  private static Stream<String> texts(Stream<Block> blocks) {
    return blocks.flatMap(block ->
        switch (block) {
          case Block.Text(String markdown) -> Stream.of(markdown);
          case Block.Section(String markdown, _) -> Stream.of(markdown);
          case Block.Panel(_, var inner) -> texts(inner.stream());
          case Block _ -> Stream.of();
        });
  }

  /** Those at the side of a paragraph too, which may have come to stand below it. */
  private static long buttons(Stream<Block> blocks) {
    return blocks
        .mapToLong(block ->
            switch (block) {
              case Block.Section _ -> 1;
              case Block.Buttons row -> row.buttons().size();
              case Block.Panel panel -> buttons(panel.blocks().stream());
              case Block _ -> 0;
            })
        .sum();
  }

  private static long rows(Stream<Block> blocks) {
    return blocks
        .mapToLong(block ->
            switch (block) {
              case Block.Buttons _ -> 1;
              case Block.Panel panel -> rows(panel.blocks().stream());
              case Block _ -> 0;
            })
        .sum();
  }

  private static boolean wellFormed(String text) {
    return !Character.isLowSurrogate(text.charAt(0))
        && !Character.isHighSurrogate(text.charAt(text.length() - 1));
  }
}
