package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Stage;
import java.util.EnumSet;
import java.util.Set;

/** What stages ask of opportunities that enter them. */
public final class Needs {

  private Needs() {}

  /**
   * What a stage asks for and an opportunity lacks.
   *
   * @param primaryContact whether it has one
   */
  public static Set<Requirement> missing(
      Stage stage, Opportunity opportunity, boolean primaryContact) {
    Set<Requirement> missing = EnumSet.noneOf(Requirement.class);
    stage.required().stream()
        .filter(each -> !has(opportunity, each, primaryContact))
        .forEach(missing::add);
    return missing;
  }

  private static boolean has(
      Opportunity opportunity, Requirement requirement, boolean primaryContact) {
    return switch (requirement) {
      case AMOUNT -> opportunity.amount().isPresent();
      case CLOSE_DATE -> opportunity.closeDate().isPresent();
      case ACCOUNT -> opportunity.account().isPresent();
      case NEXT_STEP -> opportunity.nextStep().isPresent();
      case PRIMARY_CONTACT -> primaryContact;
      case LOST_REASON -> opportunity.lostReason().isPresent();
    };
  }
}
