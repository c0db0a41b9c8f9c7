package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.store.GuildId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A slash command, which answers in public, and an action for buttons, menus and forms. What they
 * do is the test's choice, made for its own server.
 */
final class Trial {

  /** Borrowed from a command that has texts. */
  static final String COMMAND = "help";

  static final String PRESSED = "trial.pressed";

  private final Map<GuildId, Function<Call, Reply>> typed = new ConcurrentHashMap<>();
  private final Map<GuildId, Function<Call, Reply>> pressed = new ConcurrentHashMap<>();

  void whenTyped(GuildId guild, Function<Call, Reply> work) {
    typed.put(guild, work);
  }

  void whenPressed(GuildId guild, Function<Call, Reply> work) {
    pressed.put(guild, work);
  }

  List<Action> actions() {
    return List.of(new Typed(typed), new Pressed(pressed));
  }

  private record Typed(Map<GuildId, Function<Call, Reply>> work) implements Command {
    @Override
    public String route() {
      return COMMAND;
    }

    @Override
    public List<Option> options() {
      return List.of();
    }

    @Override
    public Visibility visibility() {
      return Visibility.PUBLIC;
    }

    @Override
    public Reply run(Call call) {
      return work.getOrDefault(call.guild(), Trial::unprepared).apply(call);
    }
  }

  private record Pressed(Map<GuildId, Function<Call, Reply>> work) implements Action {
    @Override
    public String route() {
      return PRESSED;
    }

    @Override
    public Reply run(Call call) {
      return work.getOrDefault(call.guild(), Trial::unprepared).apply(call);
    }
  }

  private static Reply unprepared(Call call) {
    throw new IllegalStateException("The test prepared nothing for this");
  }
}
