package dev.dealdesk.store.workspace;

import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who changes something, through which interaction, and when.
 *
 * @param interaction Discord's id of it; whatever it changes, it changes once
 * @param roles the member's Discord roles
 * @param managesServer whether Discord lets the member manage the server
 */
public record Author(
    UserId user,
    String name,
    Set<Long> roles,
    boolean managesServer,
    long interaction,
    Instant at) {

  public Author {
    roles = Set.copyOf(roles);
  }

  /** Whether this person has a right in a workspace: the one place that decides it. */
  public boolean may(Right right, Workspace workspace) {
    return managesServer
        || switch (right) {
          case EDIT ->
              switch (workspace.editors()) {
                case Editors.Members(), Editors.OwnersAndManagers() -> true;
                case Editors.SalesRole(var role) -> holds(role) || manages(workspace);
              };
          case EDIT_ANY ->
              switch (workspace.editors()) {
                case Editors.Members(), Editors.SalesRole _ -> may(Right.EDIT, workspace);
                case Editors.OwnersAndManagers() -> manages(workspace);
              };
          case MANAGE -> manages(workspace);
          case CONFIGURE -> false;
        };
  }

  /**
   * Whether this person may change an opportunity that has this owner. Where only owners and
   * managers change, one that nobody owns is for managers alone.
   */
  public boolean mayChange(Optional<Person> owner, Workspace workspace) {
    boolean own = owner.flatMap(Person::user).filter(user::equals).isPresent();
    return may(own ? Right.EDIT : Right.EDIT_ANY, workspace);
  }

  private boolean manages(Workspace workspace) {
    return workspace.managerRole().isPresent() && holds(workspace.managerRole().getAsLong());
  }

  private boolean holds(long role) {
    return roles.contains(role);
  }
}
