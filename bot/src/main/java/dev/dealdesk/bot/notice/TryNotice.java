package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import java.util.ArrayList;
import java.util.List;

/** Sends a direct message now, so that a person sees whether any reaches them. */
final class TryNotice implements Action {

  static final String ROUTE = "notices.try";

  private final Panels panels;
  private final Messenger messenger;

  TryNotice(Panels panels, Messenger messenger) {
    this.panels = panels;
    this.messenger = messenger;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    Delivery delivery =
        messenger.toMember(
            call.guild(), call.person().id(), message(call), "try-" + call.interaction());
    List<Block> panel =
        switch (delivery) {
          case Delivery.Sent _ -> reached(call, true);
          case Delivery.Barred _ -> reached(call, false);
          case Delivery.Failed _ -> panels.after(call, (_, _) -> {});
        };
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(said(call, delivery)));
    blocks.addAll(panel);
    return new Reply.Edit(blocks);
  }

  private static List<Block> message(Call call) {
    return List.of(
        new Block.Text(call.texts().say("notice.try.message", "server", call.server())),
        Block.Buttons.of(
            new Button(call.texts().label("notice.settings"), Press.of(ShowNotices.ROUTE))));
  }

  private List<Block> reached(Call call, boolean reached) {
    return panels.after(
        call, (preferences, person) -> preferences.reached(person, reached, call.at()));
  }

  private static String said(Call call, Delivery delivery) {
    return switch (delivery) {
      case Delivery.Sent _ -> call.texts().say("notice.try.sent");
      case Delivery.Barred _ -> call.texts().say("notice.try.barred");
      case Delivery.Failed _ -> call.texts().say("notice.try.failed");
    };
  }
}
