package dev.dealdesk.bot.discord;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.draft.Draft;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what does not fit into Discord's custom id: a press that is too long becomes the number of
 * a draft, which is gone after a day. It belongs to the person it was made for; on a message for
 * everybody it is everybody's, with the rights of whoever presses.
 */
final class Keeping {

  private static final String KEPT = "kept";
  private static final Duration LIFE = Duration.ofHours(24);
  private static final TypeReference<Map<String, String>> INPUTS = new TypeReference<>() {};

  private final Store store;

  Keeping(Store store) {
    this.store = store;
  }

  /**
   * The call with what was kept for its press; empty where that has expired or is not this
   * person's.
   */
  Optional<Call> restored(Call call) {
    Optional<Long> kept = call.inputs().number(KEPT);
    if (kept.isEmpty()) {
      return Optional.of(call);
    }
    return store
        .drafts(
            call.guild(),
            drafts ->
                drafts
                    .find(kept.get(), call.person().id(), call.at())
                    .or(() -> drafts.findForAll(kept.get(), call.at())))
        .filter(draft -> draft.kind().equals(KEPT))
        .map(draft -> with(call, draft));
  }

  /** Whether the message that was used is for everybody, as far as its press tells. */
  private boolean isForAll(Call call) {
    return call.inputs()
        .number(KEPT)
        .flatMap(kept -> store.drafts(call.guild(), drafts -> drafts.findForAll(kept, call.at())))
        .isPresent();
  }

  private static Call with(Call call, Draft draft) {
    Map<String, List<String>> values = new HashMap<>();
    Rows.json(draft.json(), INPUTS).forEach((name, value) -> values.put(name, List.of(value)));
    call.inputs().values().forEach(values::put);
    values.remove(KEPT);
    return call.with(new Inputs(values, call.inputs().people(), call.inputs().files()));
  }

  /** The reply with every press short enough for Discord. */
  Reply shortened(Reply reply, Call call) {
    return switch (reply) {
      case Reply.Say(var visibility, var blocks, var pings) ->
          new Reply.Say(
              visibility, shortened(blocks, shelf(call, visibility == Visibility.PUBLIC)), pings);
      case Reply.Edit(var blocks) -> new Reply.Edit(shortened(blocks, shelf(call, isForAll(call))));
      case Reply.Refuse(var blocks) -> new Reply.Refuse(shortened(blocks, shelf(call, false)));
      case Reply.Ask(var form) ->
          new Reply.Ask(
              new Form(
                  form.title(), shortened(form.press(), "", shelf(call, false)), form.fields()));
      case Reply.Several(var replies) ->
          new Reply.Several(replies.stream().map(each -> shortened(each, call)).toList());
    };
  }

  private static Shelf shelf(Call call, boolean forAll) {
    Optional<UserId> owner = forAll ? Optional.empty() : Optional.of(call.person().id());
    return new Shelf(call.guild(), owner, Afar.isIn(call.inputs()), call.at());
  }

  /** The blocks of a message, with every press short enough for Discord. */
  List<Block> shortened(List<Block> blocks, Shelf shelf) {
    return Presses.changed(blocks, (press, menu) -> shortened(press, menu, shelf));
  }

  private Press shortened(Press press, String menu, Shelf shelf) {
    Press whole = shelf.addressed(press);
    if (CustomId.fits(whole, menu)) {
      return whole;
    }
    return shelf.addressed(
        Press.of(press.route()).with(KEPT, kept(Rows.json(press.inputs()), shelf)));
  }

  private long kept(String json, Shelf shelf) {
    return store.drafts(
        shelf.guild(),
        drafts ->
            shelf
                .owner()
                .map(owner -> drafts.keep(owner, KEPT, json, new byte[0], shelf.at(), LIFE))
                .orElseGet(() -> drafts.keepForAll(KEPT, json, shelf.at(), LIFE)));
  }
}
