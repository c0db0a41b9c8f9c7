package dev.dealdesk.bot;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.MemberMenu;
import dev.dealdesk.bot.command.Person;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "Open opportunities" in the menu of a member: the list of what that member owns, as the command
 * shows it.
 *
 * @param list lists opportunities, by its inputs {@code owner} and {@code status}
 */
record OpenOpportunities(Store store, Action list) implements MemberMenu {

  @Override
  public String route() {
    return "member.opportunities";
  }

  @Override
  public Reply run(Call call) {
    Optional<Person> member = call.inputs().person(MEMBER);
    boolean known =
        member.isEmpty()
            || store.read(call.guild(), desk -> desk.people().find(member.get().id()).isPresent());
    return known
        ? list.run(call.with(owned(call.inputs(), member)))
        : Reply.refuse(call.texts().say("menu.owns_nothing", "name", member.get().name()));
  }

  /** Somebody who has left is only mentioned, as the command takes it too. */
  private static Inputs owned(Inputs inputs, Optional<Person> member) {
    return new Inputs(
        Map.of("owner", List.of(inputs.text(MEMBER).orElse("")), "status", List.of("open")),
        member.map(person -> Map.of("owner", person)).orElseGet(Map::of),
        Map.of());
  }
}
