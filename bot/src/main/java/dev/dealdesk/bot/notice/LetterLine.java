package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.card.OpportunityLine;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.notice.Letter;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An opportunity on a line of a letter.
 *
 * @param today from which days are counted
 */
record LetterLine(Texts texts, LocalDate today) {

  private static final int NAME = 60;
  private static final int STEP = 80;

  String of(Letter.Topic topic, Letter.Line line) {
    return switch (topic) {
      case DUE_TODAY, OVERDUE -> due(line.opportunity());
      case ASSIGNED -> assigned(line);
      case MOVED -> moved(line);
      case PASSED -> passed(line.opportunity());
    };
  }

  private String due(Opportunity opportunity) {
    Optional<NextStep> step = opportunity.nextStep();
    return texts.say(
        "notice.line.due",
        "number",
        number(opportunity),
        "name",
        Brief.of(opportunity.name(), NAME),
        "step",
        Brief.of(step.map(NextStep::text).orElse(""), STEP),
        "days",
        step.flatMap(NextStep::due).map(this::daysSince).orElse(0L));
  }

  private String assigned(Letter.Line line) {
    return texts.say(
        "notice.line.assigned",
        "line",
        new Markdown(OpportunityLine.of(texts, line.opportunity())),
        "known",
        line.by().isPresent(),
        "who",
        line.by().orElse(""));
  }

  private String moved(Letter.Line line) {
    Opportunity opportunity = line.opportunity();
    return texts.say(
        "notice.line.moved",
        "number",
        number(opportunity),
        "name",
        Brief.of(opportunity.name(), NAME),
        "kind",
        opportunity.stage().kind(),
        "from",
        line.from().map(stage -> stage.name().in(texts.locale())).orElse("…"),
        "to",
        opportunity.stage().name().in(texts.locale()),
        "known",
        line.by().isPresent(),
        "who",
        line.by().orElse(""));
  }

  private String passed(Opportunity opportunity) {
    return texts.say(
        "notice.line.passed",
        "line",
        new Markdown(OpportunityLine.of(texts, opportunity)),
        "days",
        opportunity.closeDate().map(this::daysSince).orElse(0L));
  }

  private static Markdown number(Opportunity opportunity) {
    return new Markdown(opportunity.number().toString());
  }

  private long daysSince(LocalDate day) {
    return ChronoUnit.DAYS.between(day, today);
  }
}
