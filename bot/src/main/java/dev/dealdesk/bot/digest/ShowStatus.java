package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;
import java.util.List;
import java.util.Set;

/** {@code /digest status}: when the digest comes, and what became of the last ones. */
final class ShowStatus implements Command {

  private final Work work;

  ShowStatus(Store store) {
    this.work = new Work(store);
  }

  @Override
  public String route() {
    return "digest status";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call, desk -> new Reply.Say(Visibility.PRIVATE, StatusView.of(call, desk), Set.of()));
  }
}
