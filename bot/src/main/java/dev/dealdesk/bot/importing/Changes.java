package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.importing.Batch;
import dev.dealdesk.store.importing.Difference;
import dev.dealdesk.store.importing.Fate;
import dev.dealdesk.store.importing.Report;
import dev.dealdesk.store.importing.RowId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rows change of what is here, each field's old value and its new one. */
record Changes(Sitting sitting, Report report, Texts texts) {

  private static final int FIRST = 3;
  private static final int PAGE = 10;

  /** The first few. */
  List<String> first() {
    Map<RowId, String> names = names();
    return rows().stream()
        .filter(row -> report.fates().get(row) == Fate.UPDATED)
        .limit(FIRST)
        .map(row -> line(row, names))
        .toList();
  }

  /** A page of all. */
  Reply page(Inputs inputs) {
    List<RowId> rows = rows();
    Page page = Page.of(inputs, rows.size(), PAGE);
    Map<RowId, String> names = names();
    Press press = sitting.press(ShowImport.ROUTE).with("view", "changes");
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.say(
            "import.changes_title",
            "rows",
            rows.size(),
            "page",
            page.number(),
            "pages",
            page.pages()));
    rows.stream().skip(page.offset()).limit(PAGE).forEach(row -> lines.add(line(row, names)));
    List<Button> buttons = new ArrayList<>(page.buttons(texts, press));
    buttons.add(
        new Button(
            texts.label("import.back"), sitting.press(ShowImport.ROUTE).with("view", "all")));
    return Reply.edit(new Block.Text(String.join("\n", lines)), new Block.Buttons(buttons));
  }

  private List<RowId> rows() {
    return report.differences().keySet().stream()
        .sorted(Comparator.comparingInt(RowId::file).thenComparingInt(RowId::row))
        .toList();
  }

  private Map<RowId, String> names() {
    Map<RowId, String> names = new HashMap<>();
    Batch batch = sitting.plan().batch();
    batch.opportunities().forEach(told -> names.put(told.row(), told.name()));
    batch.accounts().forEach(told -> names.put(told.row(), told.name()));
    batch.contacts().forEach(told -> names.put(told.row(), told.name()));
    return names;
  }

  private String line(RowId row, Map<RowId, String> names) {
    List<Markdown> fields =
        report.differences().getOrDefault(row, List.of()).stream().map(this::field).toList();
    return texts.say(
        "import.change",
        "name",
        Listed.cut(names.getOrDefault(row, ""), 60),
        "stays",
        report.fates().get(row) == Fate.CHANGED_HERE,
        "fields",
        Listed.some(fields, 6, texts));
  }

  private Markdown field(Difference difference) {
    String name =
        difference.known()
            ? texts.label("import.meaning." + difference.field())
            : difference.field();
    return new Markdown(
        texts.say(
            "import.change_field",
            "field",
            Listed.cut(name, 40),
            "before",
            value(difference, difference.before()),
            "after",
            value(difference, difference.after())));
  }

  private String value(Difference difference, Optional<Bilingual> value) {
    return value
        .map(known -> said(difference, known))
        .orElseGet(() ->
            switch (difference.field()) {
              case "probability", "forecast" -> texts.label("import.from_stage");
              default -> texts.label("import.empty");
            });
  }

  private String said(Difference difference, Bilingual value) {
    String plain = value.in(texts.locale());
    return switch (difference.known() ? difference.field() : "") {
      case "forecast" -> texts.label("card.forecast." + plain);
      case "probability" -> texts.label("import.percent", "percent", plain);
      default -> Listed.cut(plain, 60);
    };
  }
}
