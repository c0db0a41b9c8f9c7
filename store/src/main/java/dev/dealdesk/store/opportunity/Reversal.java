package dev.dealdesk.store.opportunity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a change is when it is taken back. It reads and writes nothing.
 *
 * <p>Some fields change and go back together: a currency with its amount, a due date with its next
 * step.
 */
final class Reversal {

  private static final List<Set<Field>> TOGETHER =
      List.of(
          EnumSet.of(Field.AMOUNT, Field.CURRENCY),
          EnumSet.of(Field.NEXT_STEP, Field.NEXT_STEP_DUE));

  private Reversal() {}

  /**
   * An opportunity with a change's fields as they were before it.
   *
   * @param before as it was just before the change; none where the change made it
   */
  static void apply(Change change, Optional<Opportunity> before, OpportunityDraft draft) {
    if (before.isEmpty()) {
      draft.deleted = true;
    } else {
      together(change.fields()).forEach(field -> restore(field, before.get(), draft));
    }
  }

  /** The changes that stand in the way, since they are about the same. */
  static List<Change> inTheWay(Change change, List<Change> since) {
    return since.stream().filter(later -> clash(change, later)).toList();
  }

  private static boolean clash(Change change, Change later) {
    boolean hidesIt = later.kind() == Change.Kind.DELETED;
    return change.kind() == Change.Kind.CREATED
        || hidesIt
        || sameRole(change, later)
        || together(change.fields()).stream().anyMatch(together(later.fields())::contains);
  }

  private static boolean sameRole(Change change, Change later) {
    return change.role().isPresent()
        && later.role().isPresent()
        && (change.role().get().contact().equals(later.role().get().contact())
            || (change.role().get().primary() && later.role().get().primary()));
  }

  private static Set<Field> together(Map<Field, Delta> fields) {
    Set<Field> all = EnumSet.noneOf(Field.class);
    all.addAll(fields.keySet());
    TOGETHER.stream()
        .filter(group -> group.stream().anyMatch(fields::containsKey))
        .forEach(all::addAll);
    return all;
  }

  private static void restore(Field field, Opportunity before, OpportunityDraft draft) {
    switch (field) {
      case NAME -> draft.name = before.name();
      case ACCOUNT -> draft.account = before.account();
      case OWNER -> draft.owner = before.owner();
      case STAGE -> {
        draft.stage = before.stage();
        draft.stageSince = before.stageSince();
        draft.chance = new Chance(before.chance().stage(), draft.chance.override());
        draft.forecast = new Forecast(before.forecast().stage(), draft.forecast.override());
      }
      case AMOUNT -> draft.amount = before.amount();
      case CURRENCY -> draft.currency = before.currency();
      case CLOSE_DATE -> draft.closeDate = before.closeDate();
      case PROBABILITY ->
          draft.chance = new Chance(draft.chance.stage(), before.chance().override());
      case FORECAST ->
          draft.forecast = new Forecast(draft.forecast.stage(), before.forecast().override());
      case NEXT_STEP, NEXT_STEP_DUE -> draft.nextStep = before.nextStep();
      case TYPE -> draft.type = before.type();
      case LEAD_SOURCE -> draft.leadSource = before.leadSource();
      case DESCRIPTION -> draft.description = before.description();
      case LOST_REASON -> draft.lostReason = before.lostReason();
      case DELETED -> draft.deleted = before.deleted();
    }
  }
}
