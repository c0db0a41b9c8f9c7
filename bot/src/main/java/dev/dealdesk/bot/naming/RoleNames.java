package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.workspace.Role;
import java.util.List;
import java.util.Locale;

/** Contact roles, in the order of the workspace's list. */
record RoleNames(Desk desk, Locale locale) implements Kind<Role> {

  @Override
  public String key() {
    return "role";
  }

  @Override
  public Lookup<Role> meant(String typed) {
    return Kind.id("role", typed)
        .map(id ->
            Kind.only(
                desk.settings().roles().stream()
                    .filter(role -> role.id().value() == id)
                    .findFirst()))
        .orElseGet(() -> desk.settings().role(typed));
  }

  @Override
  public List<Role> likeliest(String typed, int most) {
    return desk.settings().roles().stream()
        .filter(role -> role.name().resembles(typed))
        .limit(most)
        .toList();
  }

  @Override
  public boolean isCalled(Role role, String typed) {
    return role.name().matches(typed);
  }

  @Override
  public Choice choice(Role role) {
    return new Choice("role:" + role.id().value(), Label.of(role.name().in(locale)));
  }
}
