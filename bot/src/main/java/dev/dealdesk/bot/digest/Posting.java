package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.command.Place;
import dev.dealdesk.bot.command.Trace;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.digest.Audience;
import dev.dealdesk.store.digest.Claim;
import dev.dealdesk.store.digest.DigestRun;
import dev.dealdesk.store.digest.DigestRuns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Posts a digest exactly once. {@link DigestRuns} says through which steps it goes; whenever a
 * process dies or loses its connection, this is how it ends:
 *
 * <ul>
 *   <li><em>Before the row is written</em>: nothing has happened; whoever is woken next writes it.
 *       Two who do so at once write one row, since its workspace and instant are its key.
 *   <li><em>After the row, before the claim</em>: whoever is woken next claims it. Two who do so at
 *       once: the row's lock lets one of them have it, and the other finds it taken.
 *   <li><em>After the claim, before it is prepared</em>: nobody can have posted it. When the claim
 *       is over, the next one begins anew.
 *   <li><em>After it is prepared, before or after it is posted</em>: nobody knows which of the two.
 *       When the claim is over, the next one looks behind the message that was the channel's last
 *       when it was prepared, and finds it there, or may post it.
 *   <li><em>Discord has it, and the answer was lost</em>: the same. Discord's trouble ends the
 *       claim early, and what was sent is found.
 *   <li><em>The claim ends while a slow post is under way</em>: the next process does not find it
 *       and posts it, with the same nonce, of which Discord makes one message while it remembers
 *       it, which is longer than a post may be under way. Should it come even later, whoever
 *       confirms last finds the other message confirmed, and takes its own back.
 *   <li><em>After it is posted, before it is confirmed</em>: it is found, and confirmed.
 * </ul>
 *
 * Whoever was overtaken does nothing more: each step holds only for the claim that took it.
 */
final class Posting {

  private final Store store;
  private final Messenger messenger;
  private final Bundles texts;
  private final Composition composition;

  Posting(Store store, Messenger messenger, Bundles texts) {
    this.store = store;
    this.messenger = messenger;
    this.texts = texts;
    this.composition = new Composition(texts);
  }

  /** Posts one that is intended, where it is this process's to post. */
  void post(GuildId guild, long run, Instant now) {
    tend(guild, runs -> runs.claim(run, now))
        .ifPresent(claim -> {
          try {
            recover(guild, claim, now);
          } catch (RuntimeException broken) {
            note(guild, runs -> runs.failed(claim, now));
            throw broken;
          }
        });
  }

  /** Where it may have been posted before, it is looked for first. */
  private void recover(GuildId guild, Claim claim, Instant now) {
    switch (earlier(guild, claim)) {
      case Trace.There(var message) -> confirm(guild, claim.run(), message, now);
      case Trace.Hidden() -> note(guild, runs -> runs.barred(claim, now));
      case Trace.Failed() -> note(guild, runs -> runs.failed(claim, now));
      case Trace.Nowhere() -> {
        if (DigestRuns.isTooLate(claim.run(), now)) {
          note(guild, runs -> runs.tooLate(claim, now));
        } else {
          prepare(guild, claim, now);
        }
      }
    }
  }

  private Trace earlier(GuildId guild, Claim claim) {
    OptionalLong after = claim.postedAfter();
    Optional<Place> place = place(claim.run());
    return after.isEmpty() || place.isEmpty()
        ? new Trace.Nowhere()
        : messenger
            .whereabouts()
            .find(guild, place.get(), DigestView.mark(claim.run()), after.getAsLong());
  }

  private void prepare(GuildId guild, Claim claim, Instant now) {
    Optional<Place> place = place(claim.run());
    if (place.isEmpty()) {
      note(guild, runs -> runs.barred(claim, now));
      return;
    }
    switch (last(guild, claim, place.get())) {
      case Trace.There(var last) -> send(guild, claim, place.get(), last, now);
      case Trace.Nowhere() -> send(guild, claim, place.get(), 0, now);
      case Trace.Hidden() -> note(guild, runs -> runs.barred(claim, now));
      case Trace.Failed() -> note(guild, runs -> runs.failed(claim, now));
    }
  }

  private Trace last(GuildId guild, Claim claim, Place place) {
    OptionalLong known = claim.postedAfter();
    return known.isPresent()
        ? new Trace.There(known.getAsLong())
        : messenger.whereabouts().latest(guild, place);
  }

  private void send(GuildId guild, Claim claim, Place place, long last, Instant now) {
    String facts =
        claim.run().facts().orElseGet(() -> store.read(guild, desk -> noted(desk, claim.run())));
    tend(guild, runs -> runs.prepared(claim, last, facts, now))
        .ifPresent(run -> send(guild, claim, run, place, now));
  }

  private String noted(Desk desk, DigestRun run) {
    return composition.noted(desk, Span.of(desk, run));
  }

  private void send(GuildId guild, Claim claim, DigestRun run, Place place, Instant now) {
    List<Block> blocks = store.read(guild, desk -> message(desk, claim, run));
    switch (delivered(guild, place, blocks, "digest-" + run.id())) {
      case Delivery.Sent(var message) -> confirm(guild, run, message, now);
      case Delivery.Barred() -> note(guild, runs -> runs.barred(claim, now));
      case Delivery.Failed() -> note(guild, runs -> runs.failed(claim, now));
    }
  }

  private List<Block> message(Desk desk, Claim claim, DigestRun run) {
    return new DigestView(texts.in(claim.language()), desk.workspace(), composition)
        .message(run, desk.pastDigests().missedBefore(run));
  }

  private Delivery delivered(GuildId guild, Place place, List<Block> blocks, String nonce) {
    return switch (place) {
      case Place.Channel(var id) -> messenger.toChannel(guild, id, blocks, Set.of(), nonce);
      case Place.Direct(var user) -> messenger.toMember(guild, user, blocks, nonce);
    };
  }

  private void confirm(GuildId guild, DigestRun run, long message, Instant now) {
    OptionalLong tooMany = tend(guild, runs -> runs.posted(run, message, now));
    if (tooMany.isPresent()) {
      place(run)
          .ifPresent(place -> messenger.whereabouts().retract(guild, place, tooMany.getAsLong()));
    }
  }

  /** None where it is for somebody who has no Discord account. */
  private static Optional<Place> place(DigestRun run) {
    return switch (run.audience()) {
      case Audience.Channel(var id) -> Optional.of(new Place.Channel(id));
      case Audience.Own(var person) -> person.user().map(Place.Direct::new);
    };
  }

  private <T> T tend(GuildId guild, Function<DigestRuns, T> work) {
    return store.tend(guild, desk -> work.apply(desk.digestRuns()));
  }

  private void note(GuildId guild, Consumer<DigestRuns> outcome) {
    tend(
        guild,
        runs -> {
          outcome.accept(runs);
          return runs;
        });
  }
}
