package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.risk.Remedy;
import dev.dealdesk.bot.risk.RiskWords;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.pipeline.Worth;
import dev.dealdesk.store.risk.Evidence;
import dev.dealdesk.store.risk.Risky;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The opportunities with a flag, a page at a time, each with its evidence and its remedy. */
record RiskList(RiskView view, RiskPage.Shown shown) {

  private static final int SIZE = 6;

  List<Block> blocks() {
    Worth worth = worth();
    Page page = Page.of(view.call().inputs(), worth.count(), SIZE);
    List<Risky> risky =
        view.desk()
            .risks()
            .page(view.page().whose().scope(), shown.flag(), view.call().at(), page.offset(), SIZE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(title(worth, page)));
    if (!risky.isEmpty()) {
      blocks.add(new Block.Divider());
      risky.forEach(each -> blocks.add(section(each)));
      blocks.add(opener(risky));
    }
    if (view.summary().atRisk().count() > 0) {
      blocks.add(view.menu());
    }
    blocks.add(new Block.Buttons(buttons(page, worth)));
    return List.of(new Block.Panel(worth.count() > 0 ? Colour.WARNING : Colour.WON, blocks));
  }

  private Worth worth() {
    return shown.flag().map(view::of).orElseGet(view.summary()::atRisk);
  }

  private String title(Worth worth, Page page) {
    return texts()
        .say(
            "risk.list.title",
            "what",
            shown
                .flag()
                .map(new RiskWords(texts())::name)
                .orElseGet(() -> texts().label("risk.view.any")),
            "whose",
            new Markdown(view.page().whose().label(texts())),
            "count",
            worth.count(),
            "known",
            !worth.totals().lines().isEmpty(),
            "amount",
            view.worth(worth),
            "page",
            page.number(),
            "pages",
            page.pages());
  }

  private Block section(Risky risky) {
    List<Evidence> evidence = new ArrayList<>(risky.evidence());
    Optional<Evidence> main =
        evidence.stream()
            .filter(Evidence::counts)
            .filter(each -> shown.flag().map(each.flag()::equals).orElse(true))
            .findFirst();
    main.ifPresent(evidence::remove);
    RiskWords words = new RiskWords(texts());
    String text =
        texts()
            .say(
                "risk.list.entry",
                "line",
                new Markdown(
                    new DealLine(texts(), view.page().whose().several()).of(risky.opportunity())),
                "evidence",
                new Markdown(main.map(each -> words.of(each, risky.opportunity())).orElse("")),
                "more",
                evidence.size(),
                "others",
                new Markdown(
                    evidence.stream()
                        .map(each -> words.of(each, risky.opportunity()))
                        .collect(Collectors.joining(" · "))));
    return main.<Block>map(each ->
            new Block.Section(text, Remedy.of(each).button(texts(), risky.opportunity().number())))
        .orElseGet(() -> new Block.Text(text));
  }

  private Block opener(List<Risky> risky) {
    Press press = Press.of("opportunity show").with("privately", "yes");
    List<Choice> choices =
        risky.stream()
            .map(Risky::opportunity)
            .map(each -> new Choice(each.number().toString(), each.number() + " " + each.name()))
            .toList();
    return new Block.Menu(press, "opportunity", texts().label("risk.list.open"), choices, 1);
  }

  private List<Button> buttons(Page page, Worth worth) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        new Button(texts().label("risk.list.back"), view.page().listing(Optional.empty()).press()));
    buttons.addAll(page.buttons(texts(), view.page().press()));
    buttons.add(
        new Button(
            texts().label("risk.list.refresh"), view.page().press().with("page", page.number())));
    if (worth.count() > 0 && !view.page().isShared()) {
      buttons.add(view.share(page.number()));
    }
    return buttons;
  }

  private Texts texts() {
    return view.texts();
  }
}
