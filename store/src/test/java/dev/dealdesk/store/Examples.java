package dev.dealdesk.store;

import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A workspace of its own for each test, with people who work in it and a clock that they set. */
public final class Examples {

  public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private static final AtomicLong INTERACTIONS = new AtomicLong(1);

  private final Store store = new Store(TestDatabase.shared());
  private final GuildId guild = TestDatabase.freshGuild();
  private Instant now = MONDAY;

  private Examples() {}

  public static Examples workspace() {
    return workspace(Locale.ENGLISH);
  }

  public static Examples workspace(Locale language) {
    Examples examples = new Examples();
    examples.store.open(examples.guild, "Sneakers Inc", language, ProcessTemplate.DEFAULT, MONDAY);
    return examples;
  }

  /** A server that has no workspace yet. */
  public static Examples unopened() {
    return new Examples();
  }

  public Store store() {
    return store;
  }

  public GuildId guild() {
    return guild;
  }

  public Instant now() {
    return now;
  }

  public void at(Instant instant) {
    now = instant;
  }

  public Author kim() {
    return member(11, "Kim");
  }

  public Author lee() {
    return member(12, "Lee");
  }

  public Author member(long user, String name, Long... roles) {
    return new Author(
        new UserId(user), name, Set.of(roles), false, INTERACTIONS.getAndIncrement(), now);
  }

  public <T> T read(Function<Desk, T> work) {
    return store.read(guild, work);
  }

  public <T> T kimDoes(Function<Desk, T> work) {
    return store.write(guild, kim(), work);
  }

  public <T> T leeDoes(Function<Desk, T> work) {
    return store.write(guild, lee(), work);
  }
}
