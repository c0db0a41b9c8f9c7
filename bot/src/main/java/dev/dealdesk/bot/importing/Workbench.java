package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.importing.plan.Circumstances;
import dev.dealdesk.bot.importing.plan.Corrections;
import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.bot.importing.table.Contents;
import dev.dealdesk.bot.importing.table.FileReading;
import dev.dealdesk.bot.importing.table.RawFile;
import dev.dealdesk.bot.importing.table.Trouble;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.importing.Report;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Right;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Keeps files for a person and works out what would come of them. */
final class Workbench {

  private static final Duration LIFE = Duration.ofHours(24);

  /** Large files take memory and a few seconds: one after the other. */
  private final Semaphore place = new Semaphore(1, true);

  private final Store store;

  Workbench(Store store) {
    this.store = store;
  }

  /** What came of reading files that were sent. */
  sealed interface Laid {
    record Out(Sitting sitting) implements Laid {}

    record Broken(List<Trouble> troubles) implements Laid {}
  }

  <T> T inTurn(Supplier<T> work) {
    place.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      place.release();
    }
  }

  /**
   * What files are read into.
   *
   * @throws NotAllowedException if the person may not import
   */
  Circumstances circumstances(Call call) {
    return store.read(
        call.guild(),
        desk -> {
          if (!call.author().may(Right.MANAGE, desk.workspace())) {
            throw new NotAllowedException(Right.MANAGE);
          }
          return circumstances(desk, call);
        });
  }

  private static Circumstances circumstances(Desk desk, Call call) {
    return new Circumstances(desk.workspace(), desk.process(), desk.people().members(), call.at());
  }

  /** Reads files that were just sent, and keeps them if they can be read. */
  Laid lay(Call call, List<RawFile> files) {
    Circumstances now = circumstances(call);
    return switch (FileReading.read(files)) {
      case Contents.Broken(var troubles) -> new Laid.Broken(troubles);
      case Contents.Tables(var tables, var skipped) -> {
        Kept kept = new Kept(files, Corrections.NONE);
        long draft = keep(call, kept);
        Plan plan = Plan.of(tables, now);
        yield new Laid.Out(new Sitting(draft, kept.names(), plan, skipped, now.process()));
      }
    };
  }

  private long keep(Call call, Kept kept) {
    return store.drafts(
        call.guild(),
        drafts ->
            drafts.keep(
                call.person().id(),
                Kept.KIND,
                Kept.json(kept.names(), kept.corrections()),
                kept.bytes(),
                call.at(),
                LIFE));
  }

  /** The files that a button speaks of; none where they have expired or are gone. */
  Optional<Sitting> find(Call call) {
    Circumstances now = circumstances(call);
    Optional<Long> id = call.inputs().number("draft");
    return id.flatMap(draft ->
            store.drafts(call.guild(), drafts -> drafts.find(draft, call.person().id(), call.at())))
        .filter(draft -> draft.kind().equals(Kept.KIND))
        .flatMap(draft -> sitting(draft.id(), Kept.of(draft), now));
  }

  private static Optional<Sitting> sitting(long draft, Kept kept, Circumstances now) {
    return FileReading.read(kept.files()) instanceof Contents.Tables(var tables, var skipped)
        ? Optional.of(
            new Sitting(
                draft,
                kept.names(),
                Plan.of(tables, now, kept.corrections()),
                skipped,
                now.process()))
        : Optional.empty();
  }

  Sitting corrected(Call call, Sitting sitting, Corrections corrections) {
    String json = Kept.json(sitting.names(), corrections);
    store.drafts(
        call.guild(),
        drafts -> {
          drafts.rewrite(sitting.draft(), call.person().id(), json);
          return sitting.draft();
        });
    return sitting.corrected(corrections);
  }

  /** What would become of every row; it is all taken back. */
  Report rehearse(Call call, Sitting sitting) {
    return store.rehearse(
        call.guild(), call.author(), desk -> desk.imports().rehearse(sitting.plan().batch()));
  }

  /** Takes the files in, once; nothing where somebody else's click already has. */
  Optional<Report> load(Call call, Sitting sitting) {
    return store.write(
        call.guild(),
        call.author(),
        desk ->
            desk.drafts().drop(sitting.draft(), call.person().id())
                ? Optional.of(desk.imports().load(sitting.plan().batch()))
                : Optional.empty());
  }

  /** Forgets the files. */
  void drop(Call call) {
    call.inputs()
        .number("draft")
        .ifPresent(id -> store.drafts(call.guild(), drafts -> drafts.drop(id, call.person().id())));
  }
}
