package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.risk.RiskWords;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.pipeline.Worth;
import dev.dealdesk.store.risk.RiskSummary;
import dev.dealdesk.store.workspace.RiskFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the views of the risks have in common. */
record RiskView(Call call, Desk desk, RiskPage page, RiskSummary summary) {

  Texts texts() {
    return call.texts();
  }

  Markdown worth(Worth worth) {
    return new AmountWords(texts()).of(worth);
  }

  /** The flags that something has, in order. */
  List<RiskFlag> flags() {
    return Stream.of(RiskFlag.values()).filter(summary.flags()::containsKey).toList();
  }

  Worth of(RiskFlag flag) {
    return summary.of(flag);
  }

  /** Leads to the opportunities with a flag. */
  Block menu() {
    Map<String, String> inputs = new HashMap<>(page.press().inputs());
    inputs.remove(RiskPage.FLAG);
    Optional<String> present = page.shown().map(RiskPage.Shown::code);
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(RiskPage.ANY, texts().label("risk.view.any"), summary.atRisk(), present));
    RiskWords words = new RiskWords(texts());
    flags().forEach(flag -> choices.add(choice(flag.code(), words.name(flag), of(flag), present)));
    return new Block.Menu(
        new Press(ShowRisks.ROUTE, inputs),
        RiskPage.FLAG,
        texts().label("risk.view.pick"),
        choices,
        1);
  }

  private Choice choice(String code, String label, Worth worth, Optional<String> present) {
    return new Choice(
        code,
        label,
        texts().label("risk.view.count", "count", worth.count()),
        present.filter(code::equals).isPresent());
  }

  /** Whose are shown, and the way to others'; everybody sees one thing. */
  List<Button> whose() {
    return page.isShared()
        ? List.of()
        : Whose.words().stream()
            .map(word ->
                new Button(
                    texts().label("risk.whose." + word), page.press().with(Whose.INPUT, word)))
            .toList();
  }

  Button share(long number) {
    return new Button(
        texts().label("risk.view.share"),
        page.press().with("page", number).with(ShowRisks.SHARE, "yes"));
  }
}
