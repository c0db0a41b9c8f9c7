package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.pipeline.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /digest preview}: what the digest would say now, for whoever asks. */
final class PreviewDigest implements Command {

  static final String ROUTE = "digest preview";

  private final Work work;
  private final Composition composition = new Composition(new Bundles());

  PreviewDigest(Store store) {
    this.work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
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
    return work.read(call, desk -> previewed(call, desk));
  }

  private Reply previewed(Call call, Desk desk) {
    Span span = new Span(desk.digests().begin(Optional.empty(), call.at()), call.at(), Scope.ALL);
    DigestView view = new DigestView(call.texts(), desk.workspace(), composition);
    return new Reply.Say(
        Visibility.PRIVATE, view.preview(span, composition.noted(desk, span)), Set.of());
  }
}
