package dev.dealdesk.bot.risk;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.risk.Evidence;
import dev.dealdesk.store.workspace.RiskFlag;
import java.util.Locale;

/**
 * What takes a flag away: a press that leads straight to the form or the question. What comes of it
 * is told in a message of its own, and the one that it was pressed on stays.
 */
public enum Remedy {
  RESCHEDULE("opportunity edit"),
  PLAN("opportunity next-step"),
  MOVE("opportunity stage"),
  LOG("opportunity log"),
  TAG("contact-role add"),
  MAKE_PRIMARY("contact-role primary"),
  SET_AMOUNT("opportunity edit");

  private final String route;

  Remedy(String route) {
    this.route = route;
  }

  /** What to do about a flag, by what it was raised for. */
  public static Remedy of(Evidence evidence) {
    return evidence instanceof Evidence.NoPrimaryContact(var contacts) && contacts > 0
        ? MAKE_PRIMARY
        : of(evidence.flag());
  }

  private static Remedy of(RiskFlag flag) {
    return switch (flag) {
      case CLOSE_DATE_PASSED, PUSHED -> RESCHEDULE;
      case STALLED -> MOVE;
      case NEXT_STEP_OVERDUE, NO_NEXT_STEP -> PLAN;
      case NO_ACTIVITY -> LOG;
      case NO_PRIMARY_CONTACT, NO_BUYER, SINGLE_CONTACT -> TAG;
      case NO_AMOUNT, AMOUNT_CHANGED -> SET_AMOUNT;
    };
  }

  public Button button(Texts texts, OpportunityNumber number) {
    return new Button(texts.label("risk.remedy." + name().toLowerCase(Locale.ROOT)), press(number));
  }

  Press press(OpportunityNumber number) {
    return Press.of(route).with("opportunity", number).with(Seen.BESIDE, "yes");
  }
}
