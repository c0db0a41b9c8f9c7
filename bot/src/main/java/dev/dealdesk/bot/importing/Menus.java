package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.importing.plan.OwnerLine;
import dev.dealdesk.bot.importing.plan.Sheet;
import dev.dealdesk.bot.importing.plan.StageLine;
import dev.dealdesk.bot.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The menus below an overview: which file, stage or owner to correct, and the currency. */
record Menus(Sitting sitting, Texts texts) {

  /** Discord's own limit of a menu. */
  static final int MENU = 25;

  /** More menus of one kind than these, and nobody finds anything. */
  private static final int MOST_MENUS = 3;

  private static final List<String> CURRENCIES =
      List.of(
          "USD", "EUR", "GBP", "KRW", "JPY", "CNY", "AUD", "BRL", "CAD", "CHF", "HKD", "INR", "MXN",
          "NZD", "SEK", "SGD", "TWD", "VND");

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(menus("file", texts.label("import.menu.file"), files()));
    blocks.addAll(menus("stage", texts.label("import.menu.stage"), stages()));
    blocks.addAll(menus("owner", texts.label("import.menu.owner"), owners()));
    if (!sitting.plan().batch().opportunities().isEmpty()) {
      blocks.add(currency());
    }
    return blocks;
  }

  private List<Block> menus(String view, String placeholder, List<Choice> choices) {
    return chunks(choices).stream()
        .limit(MOST_MENUS)
        .<Block>map(some ->
            new Block.Menu(
                sitting.press(ShowImport.ROUTE).with("view", view), "pick", placeholder, some, 1))
        .toList();
  }

  static List<List<Choice>> chunks(List<Choice> choices) {
    return IntStream.range(0, Math.ceilDiv(choices.size(), MENU))
        .mapToObj(i -> choices.subList(i * MENU, Math.min(choices.size(), (i + 1) * MENU)))
        .toList();
  }

  private List<Choice> files() {
    return sitting.plan().sheets().stream()
        .map(sheet -> new Choice(String.valueOf(sheet.file()), file(sheet)))
        .toList();
  }

  private String file(Sheet sheet) {
    return Listed.cut(sheet.table().file(), 60)
        + " · "
        + texts.label("import.kind." + sheet.kind().code());
  }

  private List<Choice> stages() {
    List<StageLine> lines = sitting.plan().stageLines();
    Summary summary = new Summary(sitting, texts);
    return IntStream.range(0, lines.size()).mapToObj(i -> stage(i, lines.get(i), summary)).toList();
  }

  private Choice stage(int index, StageLine line, Summary summary) {
    return new Choice(
        String.valueOf(index),
        summary.label(line),
        texts.label("import.opportunities", "count", line.rows()),
        false);
  }

  /** Those who are not in the server come first, and of these whoever has most. */
  private List<Choice> owners() {
    List<OwnerLine> lines = sitting.plan().owners();
    return IntStream.range(0, lines.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> lines.get(i).member().isPresent())
                .thenComparingLong(i -> -lines.get(i).rows()))
        .map(i -> owner(i, lines.get(i)))
        .toList();
  }

  private Choice owner(int index, OwnerLine line) {
    return new Choice(
        String.valueOf(index),
        Listed.cut(line.label(), 80),
        texts.label("import.opportunities", "count", line.rows()),
        false);
  }

  private Block currency() {
    String now = sitting.plan().currency().getCurrencyCode();
    Set<String> codes = new TreeSet<>(CURRENCIES);
    codes.add(now);
    List<Choice> choices =
        Stream.concat(Stream.of(now), codes.stream().filter(code -> !code.equals(now)))
            .map(code -> new Choice(code, code, "", code.equals(now)))
            .toList();
    return new Block.Menu(
        sitting.press(CorrectImport.ROUTE).with("what", "currency"),
        "to",
        texts.label("import.menu.currency"),
        choices,
        1);
  }
}
