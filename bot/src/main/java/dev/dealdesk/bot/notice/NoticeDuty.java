package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.notice.Letter;
import dev.dealdesk.store.notice.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells people by direct message what concerns them. */
public final class NoticeDuty implements Duty {

  private final Store store;
  private final Messenger messenger;
  private final Bundles texts;

  public NoticeDuty(Store store, Messenger messenger, Bundles texts) {
    this.store = store;
    this.messenger = messenger;
    this.texts = texts;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public void perform(GuildId guild, Instant now) {
    List<PersonId> due =
        store.tend(
            guild,
            desk -> {
              desk.notices().meet(now);
              desk.notices().gather();
              return desk.notices().due(now);
            });
    Optional<RuntimeException> broken = Optional.empty();
    for (PersonId person : due) {
      try {
        tell(guild, person, now);
      } catch (RuntimeException mishap) {
        broken.ifPresent(mishap::addSuppressed);
        broken = Optional.of(mishap);
      }
    }
    broken.ifPresent(mishap -> {
      throw mishap;
    });
  }

  /** A letter that is written and not yet sent. */
  private record Ready(Letter letter, List<Block> blocks) {}

  private void tell(GuildId guild, PersonId person, Instant now) {
    store
        .tend(
            guild, desk -> desk.notices().next(person, now).map(letter -> ready(desk, letter, now)))
        .ifPresent(ready -> send(guild, ready, now));
  }

  private Ready ready(Desk desk, Letter letter, Instant now) {
    LetterView view = new LetterView(texts.in(letter.language()), desk.workspace(), now);
    return new Ready(letter, view.of(letter));
  }

  private void send(GuildId guild, Ready ready, Instant now) {
    Letter letter = ready.letter();
    // The same number however often it is tried, so that Discord takes it for the same message.
    String nonce = "letter-" + letter.id();
    Delivery delivery = messenger.toMember(guild, letter.user(), ready.blocks(), nonce);
    switch (delivery) {
      case Delivery.Sent(long message) ->
          note(guild, notices -> notices.sent(letter, message, now));
      case Delivery.Barred() -> note(guild, notices -> notices.barred(letter, now));
      case Delivery.Failed() -> note(guild, notices -> notices.failed(letter, now));
    }
  }

  private void note(GuildId guild, Consumer<Notices> outcome) {
    store.tend(
        guild,
        desk -> {
          outcome.accept(desk.notices());
          return desk;
        });
  }
}
