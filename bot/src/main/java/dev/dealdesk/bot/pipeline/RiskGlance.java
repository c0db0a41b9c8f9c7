package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.risk.RiskWords;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.risk.RiskSummary;
import dev.dealdesk.store.workspace.RiskFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many opportunities have each flag, and whose they are. */
record RiskGlance(RiskView view) {

  private static final int OWNERS = 8;

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(title()));
    boolean some = summary().atRisk().count() > 0;
    if (some) {
      blocks.add(new Block.Divider());
      blocks.add(new Block.Text(flags()));
      if (view.page().whose().several() && summary().owners().size() > 1) {
        blocks.add(new Block.Divider());
        blocks.add(new Block.Text(owners()));
      }
      blocks.add(view.menu());
    }
    List<Button> buttons = new ArrayList<>(view.whose());
    if (some && !view.page().isShared()) {
      buttons.add(view.share(1));
    }
    if (!buttons.isEmpty()) {
      blocks.add(new Block.Buttons(buttons));
    }
    return List.of(new Block.Panel(some ? Colour.WARNING : Colour.WON, blocks));
  }

  private RiskSummary summary() {
    return view.summary();
  }

  private String title() {
    return view.texts()
        .say(
            "risk.view.title",
            "whose",
            new Markdown(view.page().whose().label(view.texts())),
            "count",
            summary().atRisk().count(),
            "open",
            summary().open().count(),
            "known",
            !summary().atRisk().totals().lines().isEmpty(),
            "amount",
            view.worth(summary().atRisk()),
            "all",
            view.worth(summary().open()),
            "unknown",
            summary().atRisk().totals().unknownAmounts());
  }

  private String flags() {
    String lines = view.flags().stream().map(this::line).collect(Collectors.joining("\n"));
    return summary().paused() == 0
        ? lines
        : lines + "\n" + view.texts().say("risk.view.paused", "count", summary().paused());
  }

  private String line(RiskFlag flag) {
    return view.texts()
        .say(
            "risk.view.flag",
            "flag",
            new RiskWords(view.texts()).name(flag),
            "count",
            view.of(flag).count(),
            "known",
            !view.of(flag).totals().lines().isEmpty(),
            "amount",
            view.worth(view.of(flag)));
  }

  private String owners() {
    List<RiskSummary.OfOwner> owners = summary().owners();
    List<String> lines = new ArrayList<>();
    lines.add(view.texts().say("risk.view.owners"));
    owners.stream().limit(OWNERS).map(this::line).forEach(lines::add);
    if (owners.size() > OWNERS) {
      lines.add(view.texts().say("risk.view.more_owners", "count", owners.size() - OWNERS));
    }
    return String.join("\n", lines);
  }

  private String line(RiskSummary.OfOwner owner) {
    return view.texts()
        .say(
            "risk.view.owner",
            "name",
            owner
                .owner()
                .map(Person::name)
                .map(name -> Brief.of(name, 60))
                .orElseGet(() -> view.texts().label("card.nobody")),
            "count",
            owner.atRisk().count(),
            "amount",
            view.worth(owner.atRisk()));
  }
}
