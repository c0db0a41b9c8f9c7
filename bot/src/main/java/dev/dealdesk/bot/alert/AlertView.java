package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.card.OpportunityLine;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.alert.AlertKind;
import dev.dealdesk.store.alert.AlertPost;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Alerts as a message: what happened, and every opportunity one click away. */
record AlertView(Texts texts, SalesProcess process) {

  private static final int NAME = 60;

  List<Block> of(AlertPost post) {
    List<Block> blocks = new ArrayList<>();
    post.parts().forEach(part -> blocks.addAll(part(part)));
    return List.of(new Block.Panel(colour(post), blocks));
  }

  private static Colour colour(AlertPost post) {
    return switch (post.parts().getFirst().kind()) {
      case WON -> Colour.WON;
      case LOST -> Colour.LOST;
      case LARGE -> Colour.OPEN;
      case MOVED_BACK, PUSHED -> Colour.WARNING;
    };
  }

  private List<Block> part(AlertPost.Part part) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            texts.say(
                "alert.part",
                "kind",
                part.kind(),
                "count",
                part.count(),
                "amount",
                part.amount(),
                "known",
                part.amount().amount().signum() > 0)));
    part.lines().stream().map(line -> line(part.kind(), line)).forEach(blocks::add);
    if (part.count() > part.lines().size()) {
      blocks.add(
          new Block.Text(texts.say("alert.more", "count", part.count() - part.lines().size())));
    }
    return blocks;
  }

  private Block line(AlertKind kind, AlertPost.Line line) {
    Markdown number = new Markdown(line.opportunity().number().toString());
    Press card = Press.of("opportunity show").with("opportunity", line.opportunity().number());
    return new Block.Section(
        texts.say(
            "alert.line",
            "line",
            new Markdown(OpportunityLine.of(texts, line.opportunity())),
            "detail",
            detail(kind, line),
            "known",
            line.by().isPresent(),
            "who",
            line.by().map(Person::name).orElse("")),
        new Button(texts.label("alert.open", "number", number), card.with("privately", "yes")));
  }

  private Markdown detail(AlertKind kind, AlertPost.Line line) {
    return new Markdown(
        switch (kind) {
          case WON, LARGE -> "";
          case LOST ->
              line.opportunity()
                  .lostReason()
                  .map(reason -> texts.say("alert.lost", "reason", Brief.of(reason, NAME)))
                  .orElse("");
          case MOVED_BACK ->
              texts.say("alert.moved_back", "from", stage(line.from()), "to", stage(line.to()));
          case PUSHED -> texts.say("alert.pushed", "from", day(line.from()), "to", day(line.to()));
        });
  }

  private String stage(Optional<String> id) {
    return id.flatMap(code ->
            process.stages().stream()
                .filter(stage -> String.valueOf(stage.id().value()).equals(code))
                .findFirst())
        .map(Stage::name)
        .map(name -> name.in(texts.locale()))
        .orElse("…");
  }

  private static Object day(Optional<String> written) {
    return written.<Object>map(LocalDate::parse).orElse("…");
  }
}
