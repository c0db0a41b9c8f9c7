package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.risk.Remedy;
import dev.dealdesk.bot.risk.RiskWords;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.focus.Pick;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.risk.Evidence;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why an opportunity is worth work now, and what to do next.
 *
 * @param at the instant at which days are counted
 */
record Reasons(Texts texts, Workspace workspace, Instant at) {

  private static final int MOST = 3;
  private static final int STEP = 60;

  /** The close date, a next step that is due, and the first risks. */
  String of(Pick pick) {
    Opportunity opportunity = pick.risky().opportunity();
    List<String> reasons = new ArrayList<>();
    opportunity
        .closeDate()
        .filter(date -> !date.isBefore(today()))
        .map(date -> texts.say("focus.closes", "days", days(date), "date", date))
        .ifPresent(reasons::add);
    due(opportunity)
        .map(step ->
            texts.say(
                "focus.due",
                "days",
                days(step.due().orElseThrow()),
                "step",
                Brief.of(step.text(), STEP)))
        .ifPresent(reasons::add);
    RiskWords words = new RiskWords(texts);
    raised(pick).stream()
        .limit(MOST - Math.min(reasons.size(), MOST - 1))
        .map(evidence -> words.of(evidence, opportunity))
        .forEach(reasons::add);
    return String.join(" · ", reasons);
  }

  /** The remedy of the first risk; else what is planned is done, and written down. */
  Remedy next(Pick pick) {
    return raised(pick).stream()
        .findFirst()
        .map(Remedy::of)
        .orElseGet(
            () -> pick.risky().opportunity().nextStep().isPresent() ? Remedy.LOG : Remedy.PLAN);
  }

  private static List<Evidence> raised(Pick pick) {
    return pick.risky().evidence().stream().filter(Evidence::counts).toList();
  }

  /** A next step with a day that is still to come, or today's. */
  private Optional<NextStep> due(Opportunity opportunity) {
    return opportunity
        .nextStep()
        .filter(step -> step.due().filter(due -> !due.isBefore(today())).isPresent());
  }

  private long days(LocalDate date) {
    return ChronoUnit.DAYS.between(today(), date);
  }

  private LocalDate today() {
    return workspace.day(at);
  }
}
