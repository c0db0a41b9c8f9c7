package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.StageKind;
import java.util.List;
import java.util.stream.Stream;

/** {@code /opportunity won} and {@code /opportunity lost}. */
public final class CloseOpportunity implements Command {

  private final Work work;
  private final String route;
  private final StageKind kind;
  private final List<Option> options;

  private CloseOpportunity(Store store, String route, StageKind kind, Option... more) {
    work = new Work(store);
    this.route = route;
    this.kind = kind;
    options =
        Stream.concat(
                Stream.of(Option.text("opportunity", new Names(store).opportunity())),
                Stream.of(more))
            .toList();
  }

  public static CloseOpportunity won(Store store) {
    return new CloseOpportunity(
        store, "opportunity won", StageKind.WON, Option.text("amount"), Option.text("close-date"));
  }

  public static CloseOpportunity lost(Store store) {
    return new CloseOpportunity(
        store,
        "opportunity lost",
        StageKind.LOST,
        Option.text("reason", new Names(store).lostReason()),
        Option.text("close-date"));
  }

  @Override
  public String route() {
    return route;
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    return work.write(
        call,
        desk ->
            About.toChange(
                call,
                desk,
                route,
                opportunity ->
                    new Moving(call, desk, route).to(desk.process().first(kind), opportunity)));
  }
}
