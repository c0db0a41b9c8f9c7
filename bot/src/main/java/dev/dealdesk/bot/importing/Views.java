package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.importing.plan.Column;
import dev.dealdesk.bot.importing.plan.DateColumn;
import dev.dealdesk.bot.importing.plan.DateOrder;
import dev.dealdesk.bot.importing.plan.Kind;
import dev.dealdesk.bot.importing.plan.OwnerLine;
import dev.dealdesk.bot.importing.plan.Sheet;
import dev.dealdesk.bot.importing.plan.StageChoice;
import dev.dealdesk.bot.importing.plan.StageLine;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.workspace.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One file, column, stage or owner at a time, with what it can be corrected to. */
record Views(Sitting sitting, Texts texts) {

  private static final int COLUMN_MENUS = 10;
  private static final List<Integer> PROBABILITIES =
      List.of(5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95);

  Reply file(Sheet sheet) {
    Summary summary = new Summary(sitting, texts);
    List<String> lines = new ArrayList<>(List.of(summary.file(sheet)));
    sheet.columns().forEach(column -> lines.add("- " + summary.column(column).text()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(String.join("\n", lines)));
    blocks.add(kinds(sheet));
    columns(sheet).forEach(blocks::add);
    blocks.add(Block.Buttons.of(back()));
    return new Reply.Edit(blocks);
  }

  private Block kinds(Sheet sheet) {
    List<Choice> choices =
        Stream.of(Kind.values())
            .map(kind ->
                new Choice(
                    kind.name(),
                    texts.label("import.kind." + kind.code()),
                    "",
                    kind == sheet.kind()))
            .toList();
    return menu(correct("kind", sheet.file()), texts.label("import.menu.kind"), choices);
  }

  private Stream<Block> columns(Sheet sheet) {
    List<Choice> choices =
        sheet.columns().stream()
            .map(column ->
                new Choice(
                    String.valueOf(column.index()),
                    Listed.cut(column.header(), 90),
                    texts.label("import.meaning." + column.meaning().code()),
                    false))
            .toList();
    Press press = show("column").with("file", sheet.file());
    return sheet.kind() == Kind.UNKNOWN
        ? Stream.empty()
        : Menus.chunks(choices).stream()
            .limit(COLUMN_MENUS)
            .map(some -> new Block.Menu(press, "pick", texts.label("import.menu.column"), some, 1));
  }

  Reply column(Sheet sheet, Column column) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(new Summary(sitting, texts).column(column).text()));
    List<Choice> choices =
        sheet.meanings().stream()
            .map(meaning ->
                new Choice(
                    meaning.name(),
                    texts.label("import.meaning." + meaning.code()),
                    "",
                    meaning == column.meaning()))
            .toList();
    Press press = correct("column", sheet.file()).with("column", column.index());
    for (List<Choice> some : Menus.chunks(choices)) {
      blocks.add(menu(press, texts.label("import.menu.meaning"), some));
    }
    column.dates().ifPresent(dates -> blocks.addAll(orders(sheet, column, dates)));
    Press back = show("file").with("pick", sheet.file());
    blocks.add(Block.Buttons.of(new Button(texts.label("import.back"), back)));
    return new Reply.Edit(blocks);
  }

  private List<Block> orders(Sheet sheet, Column column, DateColumn dates) {
    Press press = correct("dates", sheet.file()).with("column", column.index());
    List<Button> buttons =
        Stream.of(DateOrder.values())
            .map(order ->
                new Button(
                    texts.label("import.order", "order", order),
                    press.with("to", order.name()),
                    order == dates.order() ? Button.Weight.MAIN : Button.Weight.NORMAL,
                    order != dates.order()))
            .toList();
    return List.of(
        new Block.Text(texts.say("import.orders", "example", dates.example())),
        new Block.Buttons(buttons));
  }

  Reply stage(int index, StageLine line) {
    Summary summary = new Summary(sitting, texts);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            texts.say("import.which_stage", "stage", summary.stage(line), "count", line.rows())));
    Press press = correct("stage", index);
    for (List<Choice> some : Menus.chunks(existing())) {
      blocks.add(menu(press, texts.label("import.menu.existing"), some));
    }
    if (!line.label().isEmpty() && isNew(line)) {
      blocks.add(menu(press, texts.label("import.menu.make"), made()));
    }
    blocks.add(Block.Buttons.of(back()));
    return new Reply.Edit(blocks);
  }

  private boolean isNew(StageLine line) {
    return sitting.process().active().stream()
        .noneMatch(stage -> stage.name().matches(line.label()));
  }

  private List<Choice> existing() {
    return sitting.process().active().stream().map(this::existing).toList();
  }

  private Choice existing(Stage stage) {
    return new Choice(
        new StageChoice.Existing(stage.id()).code(),
        stage.name().in(texts.locale()),
        texts.label("import.percent", "percent", stage.probability().percent()),
        false);
  }

  private List<Choice> made() {
    return PROBABILITIES.stream()
        .map(percent ->
            new Choice(
                new StageChoice.Make(percent).code(),
                texts.label("import.make", "percent", percent)))
        .toList();
  }

  Reply owner(int index, OwnerLine line) {
    Press press = correct("owner", index);
    return Reply.edit(
        new Block.Text(
            texts.say(
                "import.which_owner",
                "owner",
                Listed.cut(line.label(), 80),
                "count",
                line.rows(),
                "empty",
                line.member().isEmpty(),
                "member",
                line.member().map(member -> member.name()).orElse(""))),
        new Block.PersonMenu(press, "to", texts.label("import.menu.member")),
        Block.Buttons.of(new Button(texts.label("import.keep_name"), press), back()));
  }

  private Button back() {
    return new Button(texts.label("import.back"), show("all"));
  }

  private Press show(String view) {
    return sitting.press(ShowImport.ROUTE).with("view", view);
  }

  private Press correct(String what, int at) {
    return sitting.press(CorrectImport.ROUTE).with("what", what).with("at", at);
  }

  private static Block menu(Press press, String placeholder, List<Choice> choices) {
    return new Block.Menu(press, "to", placeholder, choices, 1);
  }
}
