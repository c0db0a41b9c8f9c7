package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.alert.AlertSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code /alert channel}: this channel, or another one, hears of opportunities from an amount on.
 */
final class SetChannel implements Command {

  private static final String CHANNEL = "channel";
  private static final String AT_LEAST = "at-least";
  private static final int MOST = 10;

  private final Work work;

  SetChannel(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return "alert channel";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.of(CHANNEL, Option.Kind.CHANNEL), Option.text(AT_LEAST));
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return work.write(
        call,
        desk -> {
          Resolved<BigDecimal> atLeast =
              new Entries(call, desk.workspace(), route(), false).figure(AT_LEAST);
          return atLeast.question().orElseGet(() -> set(call, desk, atLeast.or(BigDecimal.ZERO)));
        });
  }

  private static Reply set(Call call, Desk desk, BigDecimal atLeast) {
    long channel = call.inputs().number(CHANNEL).orElse(call.channel());
    List<AlertSettings.Route> routes = desk.alerts().settings().routes();
    boolean known = routes.stream().anyMatch(route -> route.channel() == channel);
    if (!known && routes.size() >= MOST) {
      return Reply.refuse(call.texts().say("alert.channel.too_many", "most", MOST));
    }
    desk.alerts().route(channel, atLeast);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            call.texts().say("alert.channel.set", "channel", new Markdown("<#" + channel + ">"))));
    blocks.addAll(new AlertPanel(call.texts(), desk.alerts().settings()).blocks());
    return new Reply.Say(Visibility.PRIVATE, blocks, Set.of());
  }
}
