package dev.dealdesk.store.setup;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.SalesProcess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Changes a workspace's settings, for whoever may, and keeps who did. No opportunity is touched by
 * it: what is in a retired stage stays there, and probabilities stay as they were given.
 */
public final class Setup {

  /** Of stages that a template makes. */
  private static final int STALLED_AFTER_DAYS = 30;

  private final Session session;
  private final Journal journal;

  public Setup(Session session) {
    this.session = session;
    this.journal = new Journal(session);
  }

  /** What a form or a panel shows, by the id of the last change that it knows of. */
  public long seen() {
    return journal.latest();
  }

  /** The last change of any of these parts. */
  public Optional<SettingChange> last(Part... parts) {
    return journal.latest(List.of(parts), 1).stream().findFirst();
  }

  /** The last changes, the latest first. */
  public List<SettingChange> last(int most) {
    return journal.latest(most);
  }

  public Rates rates() {
    return new Rates(session.handle(), session.workspace().guild());
  }

  public Quotas quotas() {
    return new Quotas(session.handle(), session.workspace().guild());
  }

  /** How many opportunities are in each stage; stages without any are left out. */
  public Map<StageId, Long> opportunities() {
    Map<StageId, Long> counts = new HashMap<>();
    session
        .handle()
        .createQuery(
            """
            select stage_id, count(*) as opportunities from opportunity_version
            where guild_id = :guild and valid_to = 'infinity' and not deleted
            group by stage_id
            """)
        .bind("guild", session.guild())
        .map((row, _) ->
            counts.put(new StageId(row.getInt("stage_id")), row.getLong("opportunities")))
        .list();
    return counts;
  }

  /**
   * Sets several things, all of them or none. What a person left as it was shown stays as it is,
   * and what others have set since is not overwritten.
   *
   * @param seen the {@link #seen()} of what the person had before their eyes
   */
  public SettingOutcome change(List<Wish> wishes, long seen) {
    Author author = session.author(Right.CONFIGURE);
    lock();
    return change(wishes, seen, actor(author));
  }

  private SettingOutcome change(List<Wish> wishes, long seen, Person actor) {
    Present present = new Present(session);
    List<Wish> sets = new ArrayList<>();
    List<Wish> overtaken = new ArrayList<>();
    List<SettingChange> theirs = new ArrayList<>();
    for (Wish wish : wishes) {
      switch (Verdict.of(wish, present.value(wish), journal.since(wish, seen), actor.id())) {
        case Verdict.Idle() -> {}
        case Verdict.Sets() -> sets.add(wish);
        case Verdict.Overtaken(var by) -> {
          overtaken.add(wish);
          theirs.add(by);
        }
      }
    }
    if (!theirs.isEmpty()) {
      return new SettingOutcome.Stale(theirs, overtaken);
    }
    return broken(present, sets)
        .<SettingOutcome>map(SettingOutcome.Refused::new)
        .orElseGet(() -> outcome(write(sets, present, actor)));
  }

  private static SettingOutcome outcome(List<SettingChange> changes) {
    return changes.isEmpty() ? new SettingOutcome.Unchanged() : new SettingOutcome.Changed(changes);
  }

  private static Optional<SettingRefusal> broken(Present present, List<Wish> wishes) {
    return Stream.of(Catalog.values())
        .flatMap(catalog -> {
          List<Entry> before = present.entries(catalog);
          List<Entry> after = before;
          for (Wish wish : wishes) {
            after = after.stream().map(entry -> entry.with(catalog, wish)).toList();
          }
          return after.equals(before)
              ? Stream.empty()
              : CatalogRules.broken(catalog, before, after).stream();
        })
        .findFirst();
  }

  private List<SettingChange> write(List<Wish> wishes, Present before, Person actor) {
    Author author = session.author(Right.CONFIGURE);
    Writing writing = new Writing(session.handle(), session.workspace().guild(), author.at());
    Map<Wish, Optional<String>> values = new LinkedHashMap<>();
    inWritableOrder(wishes).forEach(wish -> values.put(wish, before.value(wish)));
    List<SettingChange> changes = new ArrayList<>();
    values.forEach((wish, value) -> {
      writing.write(wish);
      changes.add(journal.add(author, actor, wish, value));
    });
    return changes;
  }

  /** Names become free before others are called so. */
  private static List<Wish> inWritableOrder(List<Wish> wishes) {
    return wishes.stream().sorted(Comparator.comparingInt(Setup::place)).toList();
  }

  private static int place(Wish wish) {
    return switch (wish.setting()) {
      case STAGE_RETIRED, ROLE_RETIRED, REASON_RETIRED -> wish.value().isPresent() ? 0 : 2;
      case LANGUAGE,
          ZONE,
          FISCAL_YEAR_START,
          CURRENCY,
          RATE,
          WORKING_HOURS,
          MORNING_AT,
          EDITORS,
          MANAGER_ROLE,
          QUOTA,
          STAGE_TEMPLATE,
          STAGE_ADDED,
          STAGE_NAME_EN,
          STAGE_NAME_KO,
          STAGE_PROBABILITY,
          STAGE_FORECAST,
          STAGE_STALLED,
          STAGE_REQUIRED,
          STAGE_ORDER,
          ROLE_ADDED,
          ROLE_NAME_EN,
          ROLE_NAME_KO,
          ROLE_BUYS,
          ROLE_ORDER,
          REASON_ADDED,
          REASON_NAME_EN,
          REASON_NAME_KO,
          REASON_ORDER,
          RISK_RAISED,
          RISK_AT_LEAST,
          RISK_WITHIN,
          RISK_FROM ->
          1;
    };
  }

  /** Adds a stage behind the last one in use of its kind, or of a kind before. */
  public SettingOutcome add(NewStage stage) {
    return add(
        Catalog.STAGES,
        new Entry(0, Optional.of(stage.kind()), stage.name(), false),
        present -> {
          SalesProcess process = present.process();
          CatalogRows rows = rows(Catalog.STAGES);
          int id = rows.add(process.id(), stage.step(), stage.stalledWhileOpen());
          rows.order(Placing.of(process, stage.kind(), id));
          return id;
        });
  }

  public SettingOutcome addRole(Bilingual name) {
    return add(Catalog.ROLES, name);
  }

  public SettingOutcome addLostReason(Bilingual name) {
    return add(Catalog.REASONS, name);
  }

  private SettingOutcome add(Catalog catalog, Bilingual name) {
    return add(catalog, new Entry(0, Optional.empty(), name, false), _ -> rows(catalog).add(name));
  }

  private SettingOutcome add(Catalog catalog, Entry entry, Function<Present, Integer> insert) {
    Author author = session.author(Right.CONFIGURE);
    lock();
    Present present = new Present(session);
    List<Entry> before = present.entries(catalog);
    Optional<SettingRefusal> refusal =
        CatalogRules.broken(
            catalog, before, Stream.concat(before.stream(), Stream.of(entry)).toList());
    if (refusal.isPresent()) {
      return new SettingOutcome.Refused(refusal.get());
    }
    int id = insert.apply(present);
    return new SettingOutcome.Changed(
        List.of(added(catalog, id, entry.name(), author, actor(author))));
  }

  private SettingChange added(
      Catalog catalog, int id, Bilingual name, Author author, Person actor) {
    Wish made = Wish.of(catalog.added(), id, Optional.of(name.english()));
    return journal.add(author, actor, made, Optional.empty());
  }

  private CatalogRows rows(Catalog catalog) {
    return new CatalogRows(session.handle(), session.workspace().guild(), catalog);
  }

  /**
   * Makes the sales process what a template says, as {@link Fitting} does.
   *
   * @param seen the {@link #seen()} of the preview that the person confirmed
   */
  public SettingOutcome use(ProcessTemplate template, long seen) {
    Author author = session.author(Right.CONFIGURE);
    lock();
    Person actor = actor(author);
    Optional<SettingChange> since =
        last(Part.PROCESS)
            .filter(change -> change.id() > seen && !change.actor().id().equals(actor.id()));
    if (since.isPresent()) {
      return new SettingOutcome.Stale(List.of(since.get()), List.of());
    }
    Present before = new Present(session);
    Fitting fitting = Fitting.of(before.process(), template);
    List<Wish> wishes =
        fitting.wishes().stream().filter(wish -> !wish.value().equals(before.value(wish))).toList();
    List<SettingChange> changes = new ArrayList<>(write(wishes, before, actor));
    List<Integer> order = new ArrayList<>();
    for (Fitting.Placed placed : fitting.steps()) {
      placed
          .stage()
          .ifPresentOrElse(
              stage -> order.add(stage.id().value()),
              () -> {
                int id = made(placed.step(), before.process());
                order.add(id);
                changes.add(added(Catalog.STAGES, id, placed.step().name(), author, actor));
              });
    }
    changes.addAll(reorder(order, actor));
    if (!changes.isEmpty()) {
      Wish used = new Wish(Setting.STAGE_TEMPLATE, "", Optional.of(template.name()));
      changes.add(journal.add(author, actor, used, Optional.empty()));
    }
    return outcome(changes);
  }

  private int made(ProcessTemplate.Step step, SalesProcess process) {
    NewStage stage =
        new NewStage(
            step.kind(),
            step.name(),
            new Probability(step.probability()),
            step.forecast(),
            OptionalInt.of(STALLED_AFTER_DAYS));
    return rows(Catalog.STAGES).add(process.id(), step, stage.stalledWhileOpen());
  }

  private List<SettingChange> reorder(List<Integer> first, Person actor) {
    Present present = new Present(session);
    List<Integer> now = present.entries(Catalog.STAGES).stream().map(Entry::id).toList();
    List<Integer> order =
        Stream.concat(first.stream(), now.stream().filter(id -> !first.contains(id))).toList();
    return order.equals(now)
        ? List.of()
        : write(List.of(Catalog.STAGES.ordered(order)), present, actor);
  }

  /**
   * Takes back what an interaction has set, where nobody else has set it since. What was added is
   * retired.
   */
  public SettingOutcome undo(long interaction) {
    Author author = session.author(Right.CONFIGURE);
    lock();
    List<SettingChange> changes = journal.of(interaction);
    long seen = changes.stream().mapToLong(SettingChange::id).max().orElse(0);
    return change(
        changes.stream().flatMap(change -> change.undoing().stream()).toList(),
        seen,
        actor(author));
  }

  private Person actor(Author author) {
    return new People(session).member(author.user(), author.name());
  }

  /** Two who change settings take their turns. */
  private void lock() {
    session
        .handle()
        .createQuery("select guild_id from workspace where guild_id = :guild for no key update")
        .bind("guild", session.guild())
        .mapTo(Long.class)
        .one();
  }
}
