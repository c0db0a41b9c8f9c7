package dev.dealdesk.store.notice;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the people of a workspace are told without having asked. */
public final class Notices {

  private final Session session;

  public Notices(Session session) {
    this.session = session;
  }

  /**
   * Takes note of members who are new. Whoever came after the morning message has none that day.
   */
  public void meet(Instant now) {
    new Correspondents(session).meet(now);
  }

  /** Looks at what was changed since the last time, and notes whom it is news to. */
  public void gather() {
    new Gathering(session).changes();
  }

  /** Whom there may be something to tell now. */
  public List<PersonId> due(Instant now) {
    return new Correspondents(session).due(now);
  }

  /**
   * What is to be sent to a person now, if anything. Whoever is given a letter sends it, and then
   * says what came of it; a letter of which nothing is heard is given out again after a minute.
   */
  public Optional<Letter> next(PersonId person, Instant now) {
    return new Letters(session).next(person, now);
  }

  /**
   * The letter has arrived.
   *
   * @param message Discord's id of it
   */
  public void sent(Letter letter, long message, Instant now) {
    new Letters(session).sent(letter, message, now);
  }

  /**
   * Discord takes no direct message for the person. What the letter said is told when it does; that
   * is tried after a day, or once {@link Preferences#tryAgain}.
   */
  public void barred(Letter letter, Instant now) {
    new Letters(session).barred(letter, now);
  }

  /** Discord was in trouble: the same letter is given out again later. */
  public void failed(Letter letter, Instant now) {
    new Letters(session).failed(letter, now);
  }

  public Preferences preferences() {
    return new Preferences(session);
  }
}
