package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.notice.Preferences;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * What a person sees and sets of their own notices. That is no change of the desk, so that nobody
 * needs a right and no interaction is used up.
 */
record Panels(Store store) {

  /** What came of a change to a person's own settings. */
  List<Block> after(Call call, BiConsumer<Preferences, PersonId> change) {
    return with(
        call,
        (desk, person) -> {
          change.accept(desk.notices().preferences(), person);
          return new NoticePanel(call.texts(), desk, person).blocks();
        });
  }

  <T> T with(Call call, BiFunction<Desk, PersonId, T> work) {
    return store.tend(
        call.guild(),
        desk -> {
          PersonId person = desk.people().member(call.person().id(), call.person().name()).id();
          desk.notices().meet(call.at());
          return work.apply(desk, person);
        });
  }
}
