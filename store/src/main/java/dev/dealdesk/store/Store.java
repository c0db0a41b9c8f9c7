package dev.dealdesk.store;

import dev.dealdesk.store.database.Database;
import dev.dealdesk.store.draft.Drafts;
import dev.dealdesk.store.score.Models;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.Workspace;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Everything that is kept. All work is one transaction for one server. */
public final class Store {

  private final Database database;
  private final Models models = new Models();
  private final Map<GuildId, AtomicLong> changes = new ConcurrentHashMap<>();

  public Store(Database database) {
    this.database = database;
  }

  /** Opens a workspace for a server that the bot is in; one that is known keeps what it has. */
  public void open(
      GuildId guild, String name, Locale language, ProcessTemplate template, Instant at) {
    database.useTenant(
        guild, handle -> new Workspaces(handle, guild).open(name, language, template, at));
  }

  /**
   * Makes a workspace together with all that it begins with, or nothing at all; one that is known
   * keeps what it has.
   *
   * @param beginning what several people have done in it, one after the other
   */
  public void begin(
      GuildId guild,
      String name,
      Locale language,
      ProcessTemplate template,
      Instant at,
      Consumer<Together> beginning) {
    database.useTenant(
        guild,
        handle -> {
          if (new Workspaces(handle, guild).open(name, language, template, at)) {
            beginning.accept(new Together(handle, guild, models));
            // What a workspace begins with is news to nobody.
            handle.execute("delete from notice_inbox where guild_id = ?", guild);
          }
        });
  }

  /** Several people's work in one transaction. */
  public static final class Together {

    private final Handle handle;
    private final GuildId guild;
    private final Models models;

    private Together(Handle handle, GuildId guild, Models models) {
      this.handle = handle;
      this.guild = guild;
      this.models = models;
    }

    public Workspaces settings() {
      return new Workspaces(handle, guild);
    }

    /** As {@link Store#write}, kept where everything else is kept too. */
    public <T> T write(Author author, Function<Desk, T> work) {
      Desk desk = desk(handle, guild, Optional.of(author), models);
      applyOnce(handle, guild, author);
      return work.apply(desk);
    }
  }

  /** The bot has left a server: its data stays, its background work stops. */
  public void leave(GuildId guild, Instant at) {
    database.useTenant(guild, handle -> new Workspaces(handle, guild).leave(at));
  }

  /** Reads one consistent moment. */
  public <T> T read(GuildId guild, Function<Desk, T> work) {
    return database.readTenant(guild, handle -> work.apply(desk(handle, guild, Optional.empty())));
  }

  /**
   * Changes something, all of it or nothing, once an interaction.
   *
   * @throws AlreadyAppliedException if this interaction has changed something before
   * @throws NotAllowedException if the author has no right to a change; nothing has changed
   */
  public <T> T write(GuildId guild, Author author, Function<Desk, T> work) {
    return attempt(guild, author, work, _ -> true);
  }

  /**
   * As {@link #write}, but where the result is not to be kept, nothing was done: the interaction
   * can still change something.
   */
  public <T> T attempt(GuildId guild, Author author, Function<Desk, T> work, Predicate<T> kept) {
    T done =
        database.inTenant(
            guild,
            handle -> {
              Desk desk = desk(handle, guild, Optional.of(author));
              applyOnce(handle, guild, author);
              T result = work.apply(desk);
              if (!kept.test(result)) {
                handle.rollback();
              }
              return result;
            });
    if (kept.test(done)) {
      counter(guild).incrementAndGet();
    }
    return done;
  }

  /** Whether somebody looked for scores that are not learned yet, in this process. */
  public boolean wantsScores(GuildId guild) {
    return models.wanted(guild);
  }

  /** How often something was changed in a server, by this process, since it started. */
  public long changes(GuildId guild) {
    return counter(guild).get();
  }

  private AtomicLong counter(GuildId guild) {
    return changes.computeIfAbsent(guild, _ -> new AtomicLong());
  }

  /** As {@link #write}, for work without a result. */
  public void change(GuildId guild, Author author, Consumer<Desk> work) {
    write(
        guild,
        author,
        desk -> {
          work.accept(desk);
          return desk;
        });
  }

  /**
   * Does something and takes it all back: what would come of it.
   *
   * @throws NotAllowedException if the author has no right to it
   */
  public <T> T rehearse(GuildId guild, Author author, Function<Desk, T> work) {
    return database.inTenant(
        guild,
        handle -> {
          T result = work.apply(desk(handle, guild, Optional.of(author)));
          handle.rollback();
          return result;
        });
  }

  /**
   * Keeps what Dealdesk notes for itself, in nobody's name: nothing that needs an author can be
   * changed.
   */
  public <T> T tend(GuildId guild, Function<Desk, T> work) {
    return database.inTenant(guild, handle -> work.apply(desk(handle, guild, Optional.empty())));
  }

  /** Keeps or finds what is not yet part of the desk, so that no interaction is used up by it. */
  public <T> T drafts(GuildId guild, Function<Drafts, T> work) {
    return database.inTenant(guild, handle -> work.apply(new Drafts(handle, guild)));
  }

  private Desk desk(Handle handle, GuildId guild, Optional<Author> author) {
    return desk(handle, guild, author, models);
  }

  private static Desk desk(Handle handle, GuildId guild, Optional<Author> author, Models models) {
    Workspace workspace =
        new Workspaces(handle, guild)
            .find()
            .orElseThrow(
                () -> new IllegalStateException("Server " + guild.value() + " has no workspace"));
    return new Desk(new Session(handle, workspace, author), models);
  }

  private static void applyOnce(Handle handle, GuildId guild, Author author) {
    int first =
        handle.execute(
            "insert into interaction (guild_id, interaction_id, at, user_id) values (?, ?, ?, ?) on conflict do nothing",
            guild,
            author.interaction(),
            author.at(),
            author.user());
    if (first == 0) {
      throw new AlreadyAppliedException(author.interaction());
    }
  }
}
