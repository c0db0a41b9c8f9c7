package dev.dealdesk.store.setup;

import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the history writes values that are more than one word, and reads them back. */
public final class Codes {

  private static final String ROLE = "role:";

  private Codes() {}

  public static String list(Collection<Integer> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  public static List<Integer> list(String code) {
    return Stream.of(code.split(",")).filter(id -> !id.isEmpty()).map(Integer::valueOf).toList();
  }

  static String editors(Editors editors) {
    return switch (editors) {
      case Editors.Members() -> "members";
      case Editors.OwnersAndManagers() -> "owners";
      case Editors.SalesRole(var role) -> ROLE + role;
    };
  }

  public static Editors editors(String code) {
    if (code.startsWith(ROLE)) {
      return new Editors.SalesRole(Long.parseLong(code.substring(ROLE.length())));
    }
    return code.equals("owners") ? new Editors.OwnersAndManagers() : new Editors.Members();
  }

  static String hours(WorkingHours hours) {
    String days =
        hours.days().stream()
            .sorted()
            .map(day -> String.valueOf(day.getValue()))
            .collect(Collectors.joining());
    return days + " " + hours.start() + "-" + hours.end();
  }

  public static WorkingHours hours(String code) {
    String[] parts = code.split("[ -]");
    Set<DayOfWeek> days =
        parts[0].chars().mapToObj(day -> DayOfWeek.of(day - '0')).collect(Collectors.toSet());
    return new WorkingHours(LocalTime.parse(parts[1]), LocalTime.parse(parts[2]), days);
  }

  /** None where nothing is required. */
  static Optional<String> required(Set<Requirement> required) {
    return Optional.of(
            required.stream().sorted().map(Requirement::code).collect(Collectors.joining(",")))
        .filter(code -> !code.isEmpty());
  }

  public static Set<Requirement> required(String code) {
    return Stream.of(code.split(","))
        .filter(each -> !each.isEmpty())
        .map(Requirement::of)
        .collect(Collectors.toSet());
  }
}
