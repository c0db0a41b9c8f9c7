package dev.dealdesk.store.importing;

import dev.dealdesk.store.FileId;
import dev.dealdesk.store.Session;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The ids by which this workspace itself called its records when it exported them. */
record OwnIds(Session session, FileId.Kind kind) {

  /** The numbers of those that are among these words. */
  List<Long> numbers(Collection<String> words) {
    return words.stream().flatMap(word -> number(word).stream()).distinct().toList();
  }

  Optional<Long> number(String word) {
    return FileId.numberIn(session.workspace().guild(), kind, word);
  }

  String of(long number) {
    return new FileId(kind, number, session.workspace().guild()).toString();
  }

  /** The id that another system gave; none where it is our own. */
  Optional<String> foreign(Identity identity) {
    return identity.externalId().filter(id -> number(id).isEmpty());
  }
}
