package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Delta;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plays histories again, from the first entry on: each has to lead to what is there now. */
record Histories(Desk desk) {

  private static final int ALL = 10_000;

  /** Every opportunity of the server; answers how many there are. */
  int check() {
    List<Long> numbers = numbers();
    numbers.stream().map(OpportunityNumber::new).forEach(this::check);
    assertThat(gaps()).as("versions that do not follow one another").isEmpty();
    return numbers.size();
  }

  List<Long> numbers() {
    return desk.session()
        .handle()
        .createQuery("select number from opportunity order by number")
        .mapTo(Long.class)
        .list();
  }

  private List<Long> gaps() {
    return desk.session()
        .handle()
        .createQuery(
            """
            select number from (
              select number, valid_to,
                coalesce(lead(valid_from) over (partition by number order by valid_from), 'infinity')
                  as follower
              from opportunity_version) _
            where valid_to <> follower
            """)
        .mapTo(Long.class)
        .list();
  }

  private void check(OpportunityNumber number) {
    List<Change> history = desk.opportunities().history(number, 0, ALL).reversed();
    Map<Field, Optional<String>> state = new EnumMap<>(Field.class);
    history.forEach(
        change -> change.fields().forEach((field, delta) -> apply(change, field, delta, state)));
    Opportunity now =
        desk.opportunities()
            .find(number)
            .or(() -> desk.opportunities().findDeleted(number))
            .orElseThrow();
    for (Field field : Field.values()) {
      assertThat(state.getOrDefault(field, Optional.empty()))
          .as("%s of %s", field, number)
          .isEqualTo(field.of(now));
    }
    checkRoles(number);
  }

  private static void apply(
      Change change, Field field, Delta delta, Map<Field, Optional<String>> state) {
    assertThat(delta.before())
        .as("%s before %s", field, change)
        .isEqualTo(state.getOrDefault(field, Optional.empty()));
    state.put(field, delta.after());
  }

  /** What an entry says of a role, and of what kind the entry is that it takes back. */
  private record RoleEntry(
      String kind, String contact, String role, boolean primary, Optional<String> replaced) {}

  private record Played(String contact, String role) {}

  private void checkRoles(OpportunityNumber number) {
    Set<Played> roles = new HashSet<>();
    Optional<String> primary = Optional.empty();
    for (RoleEntry entry : roleEntries(number)) {
      Played played = new Played(entry.contact(), entry.role());
      switch (entry.kind()) {
        case "role added", "primary changed", "undone role removed" -> roles.add(played);
        default -> {
          boolean gone = !entry.kind().equals("undone primary changed");
          if (gone) {
            roles.remove(played);
          }
        }
      }
      primary = primary(entry, primary);
    }
    List<ContactRole> now = desk.contactRoles().of(number);
    assertThat(roles)
        .as("contact roles of %s", number)
        .isEqualTo(now.stream().map(Histories::played).collect(Collectors.toSet()));
    assertThat(primary)
        .as("primary contact of %s", number)
        .isEqualTo(
            now.stream().filter(ContactRole::primary).findFirst().map(r -> played(r).contact()));
  }

  private static Played played(ContactRole role) {
    return new Played(
        String.valueOf(role.contact().id().value()), String.valueOf(role.role().id().value()));
  }

  private static Optional<String> primary(RoleEntry entry, Optional<String> before) {
    return switch (entry.kind()) {
      case "role added", "primary changed" ->
          entry.primary() ? Optional.of(entry.contact()) : before;
      case "undone role removed" ->
          entry.primary() && before.isEmpty() ? Optional.of(entry.contact()) : before;
      case "role removed" -> entry.primary() ? Optional.empty() : before;
      default -> entry.primary() ? entry.replaced() : before;
    };
  }

  private List<RoleEntry> roleEntries(OpportunityNumber number) {
    return desk.session()
        .handle()
        .createQuery(
            """
            select case when u.kind is null then c.kind else 'undone ' || u.kind end as kind,
              c.fields #>> '{role,contact}' as contact, c.fields #>> '{role,role}' as role,
              (c.fields #>> '{role,primary}')::boolean as is_primary,
              c.fields #>> '{role,replaced}' as replaced
            from change c
            left join change u on u.guild_id = c.guild_id and u.change_id = c.undoes
            where c.number = :number and jsonb_exists(c.fields, 'role')
            order by c.change_id
            """)
        .bind("number", number.value())
        .map((row, _) ->
            new RoleEntry(
                row.getString("kind"),
                row.getString("contact"),
                row.getString("role"),
                row.getBoolean("is_primary"),
                Optional.ofNullable(row.getString("replaced"))))
        .list();
  }
}
