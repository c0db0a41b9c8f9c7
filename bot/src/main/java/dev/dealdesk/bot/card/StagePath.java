package dev.dealdesk.bot.card;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.List;

/**
 * How far an opportunity has come, in one line that fits a phone: a dot for each open stage, the
 * name of the present one, and the one that follows.
 */
record StagePath(Texts texts, SalesProcess process) {

  String of(Opportunity opportunity) {
    Stage stage = opportunity.stage();
    List<Stage> open = process.active(StageKind.OPEN);
    long passed = open.stream().filter(each -> each.position() < stage.position()).count();
    String since = "<t:" + opportunity.stageSince().getEpochSecond() + ":R>";
    return switch (stage.kind()) {
      case OPEN -> {
        String next =
            open.stream()
                .filter(each -> each.position() > stage.position())
                .findFirst()
                .map(each -> texts.say("card.path.next", "stage", name(each)))
                .orElse("");
        String dots = "●".repeat((int) passed) + "◉";
        String left = "○".repeat((int) Math.max(0, open.size() - passed - 1));
        yield texts.say(
            "card.path.open",
            "dots",
            new Markdown(dots + left),
            "stage",
            name(stage),
            "since",
            new Markdown(since),
            "next",
            new Markdown(next));
      }
      case WON, LOST ->
          texts.say(
              "card.path.closed",
              "kind",
              stage.kind(),
              "stage",
              name(stage),
              "since",
              new Markdown(since));
    };
  }

  private String name(Stage stage) {
    return Brief.of(stage.name().in(texts.locale()), 60);
  }
}
