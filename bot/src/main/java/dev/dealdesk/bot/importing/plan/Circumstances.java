package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.util.List;

/**
 * What files are read into.
 *
 * @param members the people of the server that are known
 * @param at when: what has no date of its own begins now
 */
public record Circumstances(
    Workspace workspace, SalesProcess process, List<Person> members, Instant at) {

  public Circumstances {
    members = List.copyOf(members);
  }

  boolean korean() {
    return workspace.language().getLanguage().equals("ko");
  }
}
