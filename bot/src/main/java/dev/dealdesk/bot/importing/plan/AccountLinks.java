package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.importing.Link;
import java.util.Optional;
import java.util.Set;

/**
 * How rows point at accounts: by id where the files or the desk have such an account or the row has
 * nothing else, by name otherwise.
 */
record AccountLinks(Set<String> ids) {

  AccountLinks {
    ids = Set.copyOf(ids);
  }

  Optional<Link> of(RowReading row) {
    Optional<String> id = row.key(Meaning.ACCOUNT_ID);
    Optional<String> name = row.text(Meaning.ACCOUNT);
    if (name.isEmpty() || id.filter(ids::contains).isPresent()) {
      return id.map(Link.ToId::new);
    }
    return name.map(called ->
        id.<Link>map(known -> new Link.ToIdOrName(known, called))
            .orElseGet(() -> new Link.ToName(called)));
  }
}
