package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.UserId;
import dev.dealdesk.store.importing.Batch.Someone;
import dev.dealdesk.store.importing.RowId;
import dev.dealdesk.store.person.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people whom files describe or name. */
final class Staff {

  private final Circumstances now;
  private final Corrections said;
  private final Map<String, Someone> people = new LinkedHashMap<>();
  private final Map<String, String> nameOfId = new HashMap<>();
  private final Map<String, Owned> owners = new LinkedHashMap<>();

  private static final class Owned {
    final String label;
    long rows;

    Owned(String label) {
      this.label = label;
    }
  }

  Staff(Circumstances now, Corrections said) {
    this.now = now;
    this.said = said;
  }

  /** Takes the rows that describe people; those that are wrong end in {@code refused}. */
  void describe(List<SheetReading> sheets, List<Refused> refused) {
    List<RowReading> rows = sheets.stream().flatMap(SheetReading::rows).toList();
    for (RowReading row : rows) {
      Optional<String> name = FullName.of(row);
      Optional<String> id = row.key(Meaning.ID);
      if (name.isEmpty()) {
        row.problem(Problem.Reason.NO_NAME);
      } else if (people.containsKey(Labels.key(name.get()))
          || id.filter(nameOfId::containsKey).isPresent()) {
        row.problem(Problem.Reason.SAME_PERSON);
      }
      if (row.problems().isEmpty()) {
        id.ifPresent(known -> nameOfId.put(known, name.orElseThrow()));
        put(described(row, name.orElseThrow(), id));
      } else {
        refused.add(new Refused(row.id(), row.problems()));
      }
    }
    rows.forEach(this::manage);
  }

  private Someone described(RowReading row, String name, Optional<String> id) {
    return someone(name, Optional.of(row.id()), id, row.text(Meaning.TEAM));
  }

  /** A member is called as the server calls them, whatever the file does. */
  private Someone someone(
      String name, Optional<RowId> row, Optional<String> id, Optional<String> team) {
    Optional<Corrections.Member> member = member(name);
    return new Someone(
        Labels.key(name),
        row,
        member.map(Corrections.Member::name).orElse(name),
        id,
        member.map(known -> new UserId(known.id())),
        Optional.empty(),
        team);
  }

  /** Managers are known only when everybody is. */
  private void manage(RowReading row) {
    Optional<String> manager =
        row.key(Meaning.MANAGER_ID)
            .flatMap(id -> Optional.ofNullable(nameOfId.get(id)))
            .or(() -> row.text(Meaning.MANAGER));
    Optional<Someone> person =
        FullName.of(row).flatMap(name -> Optional.ofNullable(people.get(Labels.key(name))));
    if (manager.isPresent() && person.isPresent()) {
      Someone known = person.get();
      people.put(
          known.key(),
          new Someone(
              known.key(),
              known.row(),
              known.name(),
              known.externalId(),
              known.member(),
              Optional.of(named(manager.get())),
              known.team()));
    }
  }

  /** The key of an opportunity's owner, who becomes known by it. */
  Optional<String> owner(RowReading row) {
    Optional<String> id = row.key(Meaning.OWNER_ID);
    Optional<String> label =
        id.flatMap(known -> Optional.ofNullable(nameOfId.get(known)))
            .or(() -> row.text(Meaning.OWNER))
            .or(() -> id);
    return label.map(name -> {
      owners.computeIfAbsent(Labels.key(name), _ -> new Owned(name)).rows++;
      return named(name);
    });
  }

  private String named(String name) {
    String key = Labels.key(name);
    if (!people.containsKey(key)) {
      put(someone(name, Optional.empty(), Optional.empty(), Optional.empty()));
    }
    return key;
  }

  private void put(Someone someone) {
    people.put(someone.key(), someone);
  }

  private Optional<Corrections.Member> member(String name) {
    Corrections.Member chosen = said.owners().get(Labels.key(name));
    if (chosen != null) {
      return Optional.of(chosen).filter(member -> member.id() != 0);
    }
    List<Person> namesakes =
        now.members().stream()
            .filter(person -> Labels.key(person.name()).equals(Labels.key(name)))
            .toList();
    return namesakes.size() == 1
        ? namesakes
            .getFirst()
            .user()
            .map(user -> new Corrections.Member(user.value(), namesakes.getFirst().name()))
        : Optional.empty();
  }

  List<Someone> people() {
    return new ArrayList<>(people.values());
  }

  List<OwnerLine> owners() {
    return owners.values().stream()
        .map(owner -> new OwnerLine(owner.label, owner.rows, member(owner.label)))
        .toList();
  }
}
