package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.digest.Audience;
import dev.dealdesk.store.digest.DigestKind;
import dev.dealdesk.store.digest.DigestRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that a digest said, as it said it then. */
final class ShowDigest implements Action {

  static final String ROUTE = "digest.show";
  static final String RUN = "run";

  private final Work work;
  private final Composition composition = new Composition(new Bundles());

  ShowDigest(Store store) {
    this.work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk ->
            call.inputs()
                .number(RUN)
                .flatMap(id -> desk.pastDigests().find(id))
                .filter(run -> mayRead(call, run))
                .map(run -> shown(call, desk, run))
                .orElseGet(() -> Reply.refuse(call.texts().say("digest.unknown"))));
  }

  /** A person's own is theirs alone. */
  private static boolean mayRead(Call call, DigestRun run) {
    return switch (run.audience()) {
      case Audience.Channel _ -> true;
      case Audience.Own(var person) -> person.user().equals(Optional.of(call.person().id()));
    };
  }

  private Reply shown(Call call, Desk desk, DigestRun run) {
    if (run.kind() == DigestKind.TROUBLE) {
      return new Reply.Say(Visibility.PRIVATE, StatusView.of(call, desk), Set.of());
    }
    return run.facts().isEmpty()
        ? Reply.refuse(call.texts().say("digest.unknown"))
        : new Reply.Say(
            Visibility.PRIVATE,
            List.copyOf(new DigestView(call.texts(), desk.workspace(), composition).details(run)),
            Set.of());
  }
}
