package dev.dealdesk.store.opportunity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can change about an opportunity. Values are written for the history as plain text: ids for
 * an account, an owner and a stage, so that their names follow a renaming and can be erased.
 */
public enum Field {
  NAME(o -> Optional.of(o.name())),
  ACCOUNT(o -> o.account().map(account -> String.valueOf(account.id().value()))),
  OWNER(o -> o.owner().map(owner -> String.valueOf(owner.id().value()))),
  STAGE(o -> Optional.of(String.valueOf(o.stage().id().value()))),
  AMOUNT(o -> o.amount().map(Object::toString)),
  CURRENCY(o -> Optional.of(o.currency().getCurrencyCode())),
  CLOSE_DATE(o -> o.closeDate().map(Object::toString)),
  PROBABILITY(o -> o.chance().override().map(p -> String.valueOf(p.percent()))),
  FORECAST(o -> o.forecast().override().map(category -> category.code())),
  NEXT_STEP(o -> o.nextStep().map(NextStep::text)),
  NEXT_STEP_DUE(o -> o.nextStep().flatMap(NextStep::due).map(Object::toString)),
  TYPE(Opportunity::type),
  LEAD_SOURCE(Opportunity::leadSource),
  DESCRIPTION(Opportunity::description),
  LOST_REASON(Opportunity::lostReason),
  DELETED(o -> o.deleted() ? Optional.of("true") : Optional.empty());

  private final Function<Opportunity, Optional<String>> value;

  Field(Function<Opportunity, Optional<String>> value) {
    this.value = value;
  }

  /** This field's value, as the history writes it; none where it is unknown. */
  public Optional<String> of(Opportunity opportunity) {
    return value.apply(opportunity);
  }

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Field ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What differs between two states of an opportunity. */
  public static Map<Field, Delta> differences(Opportunity before, Opportunity after) {
    Map<Field, Delta> deltas = new TreeMap<>();
    for (Field field : values()) {
      Delta delta = new Delta(field.of(before), field.of(after));
      if (!delta.before().equals(delta.after())) {
        deltas.put(field, delta);
      }
    }
    return deltas;
  }

  /** What is known of a new opportunity. */
  public static Map<Field, Delta> known(Opportunity created) {
    Map<Field, Delta> deltas = new TreeMap<>();
    for (Field field : values()) {
      field
          .of(created)
          .ifPresent(v -> deltas.put(field, new Delta(Optional.empty(), Optional.of(v))));
    }
    return deltas;
  }

  /** As the history keeps deltas: by a field's code, the old value and the new one. */
  public static Map<String, Map<String, @Nullable String>> json(Map<Field, Delta> deltas) {
    Map<String, Map<String, @Nullable String>> json = new TreeMap<>();
    deltas.forEach((field, delta) -> {
      Map<String, @Nullable String> values = new HashMap<>();
      values.put("old", delta.before().orElse(null));
      values.put("new", delta.after().orElse(null));
      json.put(field.code(), values);
    });
    return json;
  }
}
