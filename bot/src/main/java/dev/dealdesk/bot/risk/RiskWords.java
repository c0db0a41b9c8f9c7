package dev.dealdesk.bot.risk;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.risk.Evidence;
import dev.dealdesk.store.workspace.RiskFlag;

/** Says what is at risk, for whoever reads it. */
public record RiskWords(Texts texts) {

  private static final int STAGE = 40;
  private static final int STEP = 80;

  /** What a flag is called, without Markdown. */
  public String name(RiskFlag flag) {
    return texts.label("risk.flag." + flag.code());
  }

  /** A flag with what it is raised for, in Discord Markdown: "Stalled 34 days in Proposal". */
  public String of(Evidence evidence, Opportunity opportunity) {
    return switch (evidence) {
      case Evidence.CloseDatePassed(var date, var days) ->
          texts.say("risk.close_date_passed", "date", date, "days", days);
      case Evidence.Stalled stalled -> stalled(stalled, opportunity);
      case Evidence.NextStepOverdue(var step, var _, var days) ->
          texts.say("risk.next_step_overdue", "step", Brief.of(step, STEP), "days", days);
      case Evidence.Pushed(var times, var days) ->
          texts.say("risk.pushed", "times", times, "days", days);
      case Evidence.NoActivity(var days, var last) ->
          texts.say("risk.no_activity", "days", days, "ever", last.isPresent());
      case Evidence.NoNextStep() -> texts.say("risk.no_next_step");
      case Evidence.NoPrimaryContact(var contacts) ->
          texts.say("risk.no_primary_contact", "contacts", contacts);
      case Evidence.NoBuyer(var contacts) -> texts.say("risk.no_buyer", "contacts", contacts);
      case Evidence.SingleContact(var contact) ->
          texts.say("risk.single_contact", "contact", Brief.of(contact, STAGE));
      case Evidence.NoAmount() -> texts.say("risk.no_amount");
      case Evidence.AmountChanged changed -> changed(changed);
    };
  }

  private String stalled(Evidence.Stalled stalled, Opportunity opportunity) {
    String stage = Brief.of(opportunity.stage().name().in(texts.locale()), STAGE);
    return stalled
        .pausedUntil()
        .map(until ->
            texts.say(
                "risk.stalled_paused",
                "days",
                stalled.days(),
                "stage",
                stage,
                "limit",
                stalled.limit(),
                "until",
                until))
        .orElseGet(() ->
            texts.say(
                "risk.stalled", "days", stalled.days(), "stage", stage, "limit", stalled.limit()));
  }

  private String changed(Evidence.AmountChanged changed) {
    return texts.say(
        "risk.amount_changed",
        "before",
        changed.before(),
        "now",
        changed.now(),
        "known",
        changed.percent().isPresent(),
        "up",
        changed.now().amount().compareTo(changed.before().amount()) > 0,
        "percent",
        changed.percent().map(Math::abs).orElse(0L),
        "when",
        new Markdown("<t:" + changed.at().getEpochSecond() + ":R>"));
  }
}
