package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.RoleId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.importing.Batch.ARole;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which contact plays which role in which opportunity, as rows tell it. */
final class RoleLoad {

  /** The role of a row that names none, as in Salesforce's list. */
  private static final String UNNAMED = "Other";

  private final Session session;
  private final Bulk bulk;
  private final OpportunityLoad opportunities;
  private final ContactLoad contacts;
  private final List<Role> roles;
  private final List<Role> retired;
  private final Set<Key> here = new HashSet<>();
  private final Set<Long> hasPrimary = new HashSet<>();

  private record Key(long number, long contact, int role) {}

  record Row(
      long number,
      long contact,
      int role,
      boolean first,
      String at,
      String loaded,
      long interaction,
      String fields) {}

  RoleLoad(Session session, OpportunityLoad opportunities, ContactLoad contacts) {
    this.session = session;
    this.bulk = new Bulk(session);
    this.opportunities = opportunities;
    this.contacts = contacts;
    Workspaces settings = new Workspaces(session.handle(), session.workspace().guild());
    roles = settings.roles();
    retired = settings.allRoles().stream().filter(Role::retired).toList();
  }

  List<Row> load(List<ARole> told, Fates fates) {
    lookUp(told);
    List<Row> rows = new ArrayList<>();
    for (ARole role : told) {
      Optional<OpportunityLoad.Here> opportunity = opportunities.find(role.opportunity());
      Optional<ContactId> contact = contacts.find(role.contact());
      Optional<Role> played = role(role.role().orElse(UNNAMED));
      if (opportunity.isEmpty()) {
        fates.set(role.row(), Fate.NO_SUCH_OPPORTUNITY);
      } else if (contact.isEmpty()) {
        fates.set(role.row(), Fate.NO_SUCH_CONTACT);
      } else if (played.isEmpty()) {
        boolean plays = playsRetired(opportunity.get(), contact.get(), role.role());
        fates.set(role.row(), plays ? Fate.UNCHANGED : Fate.NO_SUCH_ROLE);
      } else if (!here.add(key(opportunity.get(), contact.get(), played.get().id()))) {
        fates.set(role.row(), Fate.UNCHANGED);
      } else {
        fates.set(role.row(), Fate.TAKEN);
        rows.add(row(role, opportunity.get(), contact.get(), played.get()));
      }
    }
    return rows;
  }

  private static Key key(OpportunityLoad.Here opportunity, ContactId contact, RoleId role) {
    return new Key(opportunity.number().value(), contact.value(), role.value());
  }

  private Optional<Role> role(String name) {
    List<Role> exact = roles.stream().filter(role -> role.name().matches(name)).toList();
    return Lookup.of(exact, List.<Role>of()) instanceof Lookup.Found<Role>(var found)
        ? Optional.of(found)
        : Optional.empty();
  }

  /** A contact may play a role that is no longer to be chosen. */
  private boolean playsRetired(
      OpportunityLoad.Here opportunity, ContactId contact, Optional<String> name) {
    return retired.stream()
        .filter(role -> name.filter(role.name()::matches).isPresent())
        .anyMatch(role -> here.contains(key(opportunity, contact, role.id())));
  }

  private void lookUp(List<ARole> told) {
    Set<Long> numbers =
        told.stream()
            .flatMap(role -> opportunities.find(role.opportunity()).stream())
            .map(found -> found.number().value())
            .collect(Collectors.toSet());
    bulk.query(
            """
            select number, contact_id, role_id, is_primary from contact_role
            where guild_id = :guild and valid_to = 'infinity'
              and number in (select value::bigint from json_array_elements_text(:rows::json))
            """,
            List.copyOf(numbers),
            (row, _) ->
                Map.entry(
                    new Key(
                        row.getLong("number"), row.getLong("contact_id"), row.getInt("role_id")),
                    row.getBoolean("is_primary")))
        .forEach(found -> {
          here.add(found.getKey());
          if (found.getValue()) {
            hasPrimary.add(found.getKey().number());
          }
        });
  }

  /** Who is primary already stays so: the desk's own word counts more than a file's. */
  private Row row(ARole told, OpportunityLoad.Here opportunity, ContactId contact, Role role) {
    boolean primary = told.primary() && hasPrimary.add(opportunity.number().value());
    String at = at(told, opportunity).toString();
    Change.RoleDelta delta =
        new Change.RoleDelta(
            String.valueOf(contact.value()),
            String.valueOf(role.id().value()),
            primary,
            Optional.empty());
    return new Row(
        opportunity.number().value(),
        contact.value(),
        role.id().value(),
        primary,
        at,
        session.at().toString(),
        session.author().map(Author::interaction).orElseThrow(),
        Rows.json(delta.json()));
  }

  private Instant at(ARole told, OpportunityLoad.Here opportunity) {
    Instant undated = opportunity.before() ? session.at() : opportunity.createdAt();
    Instant at = told.at().orElse(undated);
    if (at.isBefore(opportunity.createdAt())) {
      return opportunity.createdAt();
    }
    return at.isAfter(session.at()) ? session.at() : at;
  }

  void write(List<Row> rows) {
    bulk.execute(
        """
        with told as (
          select * from json_to_recordset(:rows::json) as r(number bigint, contact bigint,
            role integer, first boolean, at timestamptz, loaded timestamptz, interaction bigint,
            fields text)),
        played as (
          insert into contact_role (guild_id, number, contact_id, role_id, is_primary, valid_from)
          select :guild, number, contact, role, first, at from told)
        insert into change (guild_id, number, at, loaded_at, kind, interaction_id, fields)
        select :guild, number, at, loaded, 'role added', interaction, fields::jsonb from told
        """,
        rows);
  }
}
