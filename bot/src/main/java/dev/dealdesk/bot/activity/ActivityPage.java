package dev.dealdesk.bot.activity;

import dev.dealdesk.bot.card.ExportButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of an opportunity's activities, of one kind or of all. */
record ActivityPage(Call call, Desk desk, Opportunity about) {

  private static final int SIZE = 6;

  /** In the menu, for every kind. */
  private static final String ALL = "all";

  List<Block> blocks() {
    long count = desk.activities().count(about.number(), kind());
    Page page = Page.of(call.inputs(), count, SIZE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(title(count, page)));
    ActivityLine line = new ActivityLine(texts());
    desk.activities().page(about.number(), kind(), page.offset(), SIZE).stream()
        .map(activity -> new Block.Text(line.of(activity)))
        .forEach(blocks::add);
    blocks.add(narrowing());
    blocks.add(buttons(page));
    return List.of(new Block.Panel(Colour.PLAIN, blocks));
  }

  private String title(long count, Page page) {
    return texts()
        .say(
            "activity.list.title",
            "number",
            new Markdown(about.number().toString()),
            "name",
            Brief.of(about.name(), 100),
            "kind",
            kind().map(Enum::name).orElse("ALL"),
            "count",
            count,
            "page",
            page.number(),
            "pages",
            page.pages());
  }

  private Optional<Activity.Kind> kind() {
    return call.inputs()
        .text(ActivityForm.KIND)
        .filter(code -> !code.equals(ALL))
        .map(code -> Activity.Kind.valueOf(code.toUpperCase(Locale.ROOT)));
  }

  private Block narrowing() {
    String chosen = kind().map(Activity.Kind::code).orElse(ALL);
    List<Choice> choices =
        Stream.of(ALL, "note", "call", "meeting", "email")
            .map(code ->
                new Choice(code, texts().label("activity.narrow." + code), "", code.equals(chosen)))
            .toList();
    return new Block.Menu(
        list().with("page", 1), ActivityForm.KIND, texts().label("activity.narrow"), choices, 1);
  }

  private Block buttons(Page page) {
    Press list = kind().map(kind -> list().with(ActivityForm.KIND, kind.code())).orElse(list());
    Stream<Button> more =
        Stream.of(
            new Button(texts().label("activity.list.log"), to(LogActivity.ROUTE)),
            new Button(texts().label("activity.list.note"), to(AddNote.ROUTE)),
            ExportButton.of(texts(), "history", list()));
    return new Block.Buttons(Stream.concat(page.buttons(texts(), list).stream(), more).toList());
  }

  private Press list() {
    return to(ListActivities.ROUTE);
  }

  private Press to(String route) {
    return Press.of(route).with("opportunity", about.number());
  }

  private Texts texts() {
    return call.texts();
  }
}
