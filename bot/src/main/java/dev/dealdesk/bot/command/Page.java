package dev.dealdesk.bot.command;

import dev.dealdesk.bot.text.Texts;
import java.util.List;
import java.util.Set;

/**
 * A page of a long list.
 *
 * @param number from 1
 * @param pages how many there are, at least one
 * @param size how many entries a full page has
 */
public record Page(int number, int pages, int size) {

  private static final String INPUT = "page";

  /** The page that a call asks for, or the nearest that there is. */
  public static Page of(Inputs inputs, long count, int size) {
    int pages = (int) Math.max(1, Math.ceilDiv(count, size));
    long wanted = inputs.number(INPUT).orElse(1L);
    return new Page(Math.clamp(wanted, 1, pages), pages, size);
  }

  /** How many entries stand on the pages before. */
  public int offset() {
    return (number - 1) * size;
  }

  /**
   * Buttons to the pages beside this one.
   *
   * @param list shows the list's first page
   */
  public Block turner(Texts texts, Press list) {
    return Block.Buttons.of(
        to(texts.label("page.previous"), list, number - 1),
        to(texts.label("page.next"), list, number + 1));
  }

  private Button to(String label, Press list, int other) {
    boolean there = other >= 1 && other <= pages;
    return new Button(label, list.with(INPUT, other), Button.Weight.NORMAL, there);
  }

  /**
   * A list for one person alone, in place of the page that was turned or of the question that was
   * answered.
   */
  public static Reply shown(Inputs inputs, List<Block> blocks) {
    return inputs.has(INPUT) || Question.asked(inputs)
        ? new Reply.Edit(blocks)
        : new Reply.Say(Visibility.PRIVATE, blocks, Set.of());
  }
}
