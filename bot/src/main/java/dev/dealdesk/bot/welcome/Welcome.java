package dev.dealdesk.bot.welcome;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Greets a server that Dealdesk is new in: what it is, the first opportunity one click away, and
 * what was guessed about the server. It is written down before it is posted, so that nobody is
 * greeted twice.
 */
public final class Welcome implements Duty {

  private final Store store;
  private final Messenger messenger;
  private final Bundles texts;

  public Welcome(Store store, Messenger messenger, Bundles texts) {
    this.store = store;
    this.messenger = messenger;
    this.texts = texts;
  }

  @Override
  public String name() {
    return "welcome";
  }

  @Override
  public void perform(GuildId guild, Instant now) {
    if (!store.read(guild, desk -> desk.settings().isGreeted())) {
      messenger.firstChannel(guild).ifPresent(channel -> greet(guild, channel, now));
    }
  }

  private void greet(GuildId guild, long channel, Instant now) {
    if (!store.tend(guild, desk -> desk.settings().greet(now))) {
      return;
    }
    List<Block> greeting =
        store.read(
            guild, desk -> greeting(texts.in(desk.workspace().language()), desk.workspace()));
    Delivery delivery =
        messenger.toChannel(guild, channel, greeting, Set.of(), "hello" + guild.value());
    if (!(delivery instanceof Delivery.Sent)) {
      store.tend(
          guild,
          desk -> {
            desk.settings().ungreet();
            return desk;
          });
    }
  }

  private static List<Block> greeting(Texts texts, Workspace workspace) {
    String guessed =
        texts.say(
            "welcome.guessed",
            "currency",
            workspace.currency().getCurrencyCode(),
            "zone",
            workspace.zone().getId());
    return List.of(
        new Block.Panel(
            Colour.PLAIN,
            List.of(
                new Block.Text(texts.say("welcome.hello")),
                Block.Buttons.of(
                    new Button(
                        texts.label("welcome.first"),
                        Press.of("opportunity create"),
                        Button.Weight.MAIN),
                    new Button(texts.label("welcome.setup"), Press.of("setup"))),
                new Block.Text(guessed))));
  }
}
